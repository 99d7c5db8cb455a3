/// Pictures of a program's memory, which the system may make when one crashes.
struct CoreDumpCheck: DeviceCheck {
    /// What `/proc/sys/kernel/core_pattern` says.
    var pattern: String

    var findings: [Finding] {
        // The kiosk allows itself no such file; but a program that is told instead gets the picture all the same.
        let program =
            pattern.hasPrefix("|")
            ? pattern.dropFirst().split(whereSeparator: \.isWhitespace).first.map(String.init) : nil
        guard let program, program != "/bin/false", program != "/bin/true" else {
            return [
                .fine(
                    "core-dumps",
                    DoctorText(
                        nl: "Een crash laat geen geheugen achter",
                        fr: "Un plantage ne laisse pas de mémoire derrière lui",
                        en: "A crash leaves no memory behind"))
            ]
        }
        return [
            .wrong(
                "core-dumps",
                DoctorText(
                    nl: "Bij een crash krijgt '\(program)' het geheugen van de kiosk",
                    fr: "Lors d'un plantage, « \(program) » reçoit la mémoire de la borne",
                    en: "At a crash '\(program)' is given the kiosk's memory"),
                DoctorText("sysctl -w 'kernel.core_pattern=|/bin/false'"))
        ]
    }
}
