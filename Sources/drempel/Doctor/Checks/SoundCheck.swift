/// Reading aloud: the program, its voices, and something to hear it by.
struct SoundCheck: DeviceCheck {
    /// What `espeak-ng --voices` prints; `nil` without the program.
    var voices: String?
    /// There is a device that plays.
    var hasDevice: Bool
    /// The languages that the kiosk offers.
    var languages: [String]

    var findings: [Finding] {
        guard let voices else {
            return [
                .note(
                    "speech",
                    DoctorText(
                        nl: "Voorlezen kan niet: eSpeak NG is er niet",
                        fr: "Pas de lecture à voix haute : eSpeak NG manque",
                        en: "Nothing can be read aloud: eSpeak NG is missing"),
                    DoctorText("apt-get install espeak-ng alsa-utils"))
            ]
        }
        guard hasDevice else {
            return [
                .note(
                    "speech",
                    DoctorText(
                        nl: "Voorlezen kan niet: er is geen geluid op dit toestel",
                        fr: "Pas de lecture à voix haute : il n'y a pas de son sur cet appareil",
                        en: "Nothing can be read aloud: there is no sound on this device"),
                    DoctorText(
                        nl: "sluit een koptelefoon of luidspreker aan (een USB-geluidskaart kan ook)",
                        fr: "branchez un casque ou un haut-parleur (une carte son USB convient aussi)",
                        en: "plug in headphones or a loudspeaker (a USB sound card will do)"))
            ]
        }
        let known = Set(
            voices.split(separator: "\n").dropFirst().compactMap { line in
                let columns = line.split(separator: " ")
                return columns.count > 1 ? columns[1].split(separator: "-").first.map(String.init) : nil
            })
        let missing = languages.filter { language in
            !known.contains(language.split(separator: "-").first.map(String.init) ?? language)
        }
        guard missing.isEmpty else {
            let names = missing.joined(separator: ", ")
            return [
                .note(
                    "speech",
                    DoctorText(
                        nl: "Voorlezen kan niet in: \(names)", fr: "Pas de lecture à voix haute en : \(names)",
                        en: "Nothing can be read aloud in: \(names)"),
                    DoctorText(
                        nl: "in die talen is er geen knop; leg opnames van een mens naast de vragenlijst",
                        fr:
                            "dans ces langues il n'y a pas de bouton ; placez des enregistrements à côté du questionnaire",
                        en: "in these languages there is no button; lay recordings by a person beside the survey"))
            ]
        }
        let names = languages.isEmpty ? "" : ": " + languages.joined(separator: ", ")
        return [
            .fine(
                "speech",
                DoctorText(
                    nl: "Voorlezen kan\(names)",
                    fr: "La lecture à voix haute marche\(languages.isEmpty ? "" : " ")\(names)",
                    en: "Reading aloud works\(names)"))
        ]
    }
}
