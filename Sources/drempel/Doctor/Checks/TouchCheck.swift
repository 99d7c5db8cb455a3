/// A panel that can be touched.
struct TouchCheck: DeviceCheck {
    /// The names of the panels.
    var panels: [String]

    /// The devices of `/proc/bus/input/devices` that the kernel calls direct (INPUT_PROP_DIRECT), and those that follow
    /// several fingers (ABS_MT_POSITION_X) without moving a pointer (INPUT_PROP_POINTER), as touchpads do.
    init(inputDevices text: String) {
        panels = text.split(separator: "\n\n").compactMap { block in
            let lines = block.split(separator: "\n")
            func value(_ prefix: String) -> Substring? {
                lines.first { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
            }
            func lowestBits(_ prefix: String) -> UInt64 {
                value(prefix)?.split(separator: " ").last.flatMap { UInt64($0, radix: 16) } ?? 0
            }
            let properties = lowestBits("B: PROP=")
            let followsFingers = lowestBits("B: ABS=") >> 53 & 1 == 1 && properties & 1 == 0
            guard properties & 2 != 0 || followsFingers else { return nil }
            return value("N: Name=").map { String($0.filter { $0 != "\"" }) }
        }
    }

    init(panels: [String]) {
        self.panels = panels
    }

    var findings: [Finding] {
        guard !panels.isEmpty else {
            return [
                .note(
                    "touch",
                    DoctorText(
                        nl: "Er is geen aanraakscherm te zien", fr: "Aucun écran tactile n'est visible",
                        en: "There is no touch screen to be seen"),
                    DoctorText(
                        nl:
                            "alles gaat ook met een numeriek toetsenbord; is er wel een aanraakscherm, steek dan de USB-kabel ervan in",
                        fr:
                            "tout marche aussi avec un pavé numérique ; s'il y a un écran tactile, branchez son câble USB",
                        en:
                            "everything works with a numeric keypad too; if there is a touch screen, plug in its USB cable"
                    ))
            ]
        }
        let names = panels.joined(separator: ", ")
        return [
            .fine(
                "touch",
                DoctorText(
                    nl: "Het aanraakscherm is er: \(names)", fr: "L'écran tactile est là : \(names)",
                    en: "The touch screen is there: \(names)"))
        ]
    }
}
