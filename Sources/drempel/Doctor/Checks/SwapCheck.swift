/// Memory that the system writes to a disk, and answers with it.
struct SwapCheck: DeviceCheck {
    /// The swap areas in use, and whether each is encrypted.
    var areas: [(name: String, isEncrypted: Bool)]

    /// The names in the text of `/proc/swaps`.
    static func names(in text: String) -> [String] {
        text.split(separator: "\n").dropFirst().compactMap {
            $0.split(whereSeparator: \.isWhitespace).first.map(String.init)
        }
    }

    var findings: [Finding] {
        let plain = areas.filter { !$0.isEncrypted }.map(\.name).joined(separator: ", ")
        guard plain.isEmpty else {
            return [
                .wrong(
                    "swap",
                    DoctorText(
                        nl: "Geheugen wordt op een schijf bewaard zonder versleuteling: \(plain)",
                        fr: "La mémoire est écrite sur un disque sans chiffrement : \(plain)",
                        en: "Memory is written to a disk without encryption: \(plain)"),
                    DoctorText(
                        nl: "swapoff -a, en haal de regel met 'swap' uit /etc/fstab",
                        fr: "swapoff -a, et retirez la ligne « swap » de /etc/fstab",
                        en: "swapoff -a, and take the line with 'swap' out of /etc/fstab"))
            ]
        }
        return [
            .fine(
                "swap",
                areas.isEmpty
                    ? DoctorText(
                        nl: "Geheugen wordt niet op een schijf bewaard",
                        fr: "La mémoire n'est pas écrite sur un disque",
                        en: "Memory is not written to a disk")
                    : DoctorText(
                        nl: "Geheugen wordt alleen versleuteld op een schijf bewaard",
                        fr: "La mémoire n'est écrite sur un disque que chiffrée",
                        en: "Memory is written to a disk encrypted only"))
        ]
    }
}
