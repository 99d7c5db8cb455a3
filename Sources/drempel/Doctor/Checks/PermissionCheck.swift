/// Who can read what the kiosk keeps.
struct PermissionCheck: DeviceCheck {
    /// A file or folder of the kiosk's that is there.
    struct Entry: Equatable {
        var path: String
        var isFolder: Bool
        /// The lowest nine bits of its mode.
        var mode: Int
        var owner: Int
    }

    var entries: [Entry]
    /// Who should own them: the owner of the state folder, else this user.
    var owner: Int

    var findings: [Finding] {
        let problems = entries.compactMap { entry -> Finding? in
            if entry.owner != owner {
                return .wrong(
                    "permissions",
                    DoctorText(
                        nl: "'\(entry.path)' is van een andere gebruiker",
                        fr: "« \(entry.path) » est à un autre utilisateur",
                        en: "'\(entry.path)' belongs to another user"), DoctorText("chown \(owner) '\(entry.path)'"))
            }
            guard entry.mode & 0o077 != 0 else { return nil }
            return .wrong(
                "permissions",
                DoctorText(
                    nl: "Anderen op dit toestel kunnen bij '\(entry.path)'",
                    fr: "D'autres sur cet appareil ont accès à « \(entry.path) »",
                    en: "Others on this device can get at '\(entry.path)'"),
                DoctorText("chmod \(entry.isFolder ? "700" : "600") '\(entry.path)'"))
        }
        guard problems.isEmpty else { return problems }
        return [
            .fine(
                "permissions",
                entries.isEmpty
                    ? DoctorText(
                        nl: "Er zijn nog geen antwoorden en geen pincode", fr: "Il n'y a encore ni réponses ni code",
                        en: "There are no answers and no PIN yet")
                    : DoctorText(
                        nl: "Alleen de kiosk kan bij de antwoorden en de pincode",
                        fr: "Seule la borne a accès aux réponses et au code",
                        en: "Only the kiosk can get at the answers and the PIN"))
        ]
    }
}
