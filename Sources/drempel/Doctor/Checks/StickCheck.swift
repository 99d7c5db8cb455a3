/// Where USB sticks appear.
struct StickCheck: DeviceCheck {
    /// `usb.folders`, and whether each is there.
    var folders: [(path: String, exists: Bool)]
    /// The sticks that are in the device now.
    var sticks: [Stick]

    var findings: [Finding] {
        if let stick = sticks.first(where: { !$0.isWritable }) {
            return [
                .note(
                    "sticks",
                    DoctorText(
                        nl: "Op de USB-stick '\(stick.label)' kan niet geschreven worden",
                        fr: "On ne peut pas écrire sur la clé USB « \(stick.label) »",
                        en: "Nothing can be written to the USB stick '\(stick.label)'"),
                    DoctorText(
                        nl: "zet het schuifje op de stick om, of neem een andere",
                        fr: "déplacez le loquet de la clé, ou prenez-en une autre",
                        en: "move the switch on the stick, or take another one"))
            ]
        }
        guard sticks.isEmpty else {
            let names = sticks.map { "\($0.label) (\($0.freeBytes / 1_000_000) MB)" }.joined(separator: ", ")
            return [
                .fine(
                    "sticks",
                    DoctorText(
                        nl: "Er zit een USB-stick in: \(names)", fr: "Une clé USB est branchée : \(names)",
                        en: "There is a USB stick: \(names)"))
            ]
        }
        guard folders.contains(where: \.exists) else {
            let paths = folders.map(\.path).joined(separator: ", ")
            return [
                .note(
                    "sticks",
                    DoctorText(
                        nl: "De map waar USB-sticks verschijnen is er niet: \(paths)",
                        fr: "Le dossier où les clés USB apparaissent n'existe pas : \(paths)",
                        en: "The folder in which USB sticks appear is not there: \(paths)"),
                    DoctorText(
                        nl: "installeer met kiosk/install.sh, of pas usb.folders aan",
                        fr: "installez avec kiosk/install.sh, ou changez usb.folders",
                        en: "install with kiosk/install.sh, or change usb.folders"))
            ]
        }
        return [
            .fine(
                "sticks",
                DoctorText(
                    nl: "Klaar voor een USB-stick; er zit er nu geen in",
                    fr: "Prêt pour une clé USB ; aucune n'est branchée",
                    en: "Ready for a USB stick; there is none now"))
        ]
    }
}
