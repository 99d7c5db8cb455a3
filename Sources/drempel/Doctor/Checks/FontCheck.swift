/// The letters on a graphical screen.
struct FontCheck: DeviceCheck {
    /// What `fc-list : family` prints; `nil` without that program, as on a device without a graphical screen.
    var families: String?

    var findings: [Finding] {
        guard let families else {
            return [
                .note(
                    "fonts",
                    DoctorText(
                        nl: "De lettertypes zijn niet te zien", fr: "Les polices ne sont pas visibles",
                        en: "The fonts cannot be seen"),
                    DoctorText(
                        nl: "op een grafisch scherm: apt-get install fontconfig fonts-dejavu-core",
                        fr: "sur un écran graphique : apt-get install fontconfig fonts-dejavu-core",
                        en: "on a graphical screen: apt-get install fontconfig fonts-dejavu-core"))
            ]
        }
        guard families.contains("DejaVu Sans Mono") else {
            return [
                .wrong(
                    "fonts",
                    DoctorText(
                        nl: "Het lettertype DejaVu Sans Mono is er niet: Arabisch en Oekraïens zijn dan onleesbaar",
                        fr: "La police DejaVu Sans Mono manque : l'arabe et l'ukrainien sont alors illisibles",
                        en: "The font DejaVu Sans Mono is missing: Arabic and Ukrainian cannot be read then"),
                    DoctorText("apt-get install fonts-dejavu-core"))
            ]
        }
        return [
            .fine(
                "fonts",
                DoctorText(
                    nl: "Het lettertype DejaVu Sans Mono is er", fr: "La police DejaVu Sans Mono est là",
                    en: "The font DejaVu Sans Mono is there"))
        ]
    }
}
