import SurveyCore

/// The date. Answers are kept by half a day, so a clock that runs a minute late does not matter; a wrong day does.
struct ClockCheck: DeviceCheck {
    /// Seconds after 1970-01-01 00:00 UTC.
    var now: Int
    /// Whether the clock is kept right by the network; `nil` where nobody knows.
    var isSynchronized: Bool?

    /// No kiosk was installed before this year; a clock that was lost begins in an earlier one.
    static let years = 2026...2060

    var findings: [Finding] {
        let clock = WallClock(secondsSince1970: now)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let shown = "\(clock.day)/\(clock.month)/\(clock.year) \(two(clock.hour)):\(two(clock.minute))"
        guard Self.years.contains(clock.year) else {
            return [
                .wrong(
                    "clock",
                    DoctorText(
                        nl: "De klok staat op \(shown): dat kan niet",
                        fr: "L'horloge indique \(shown) : ce n'est pas possible",
                        en: "The clock says \(shown): that cannot be"),
                    DoctorText(
                        nl: "zet ze juist, bijvoorbeeld: timedatectl set-time '2026-11-21 09:00'",
                        fr: "réglez-la, par exemple : timedatectl set-time '2026-11-21 09:00'",
                        en: "set it, for example: timedatectl set-time '2026-11-21 09:00'"))
            ]
        }
        guard isSynchronized == true else {
            return [
                .note(
                    "clock",
                    DoctorText(
                        nl: "De klok staat op \(shown) en wordt niet bijgesteld door het netwerk",
                        fr: "L'horloge indique \(shown) et n'est pas réglée par le réseau",
                        en: "The clock says \(shown) and is not kept right by the network"),
                    DoctorText(
                        nl: "kijk of de datum klopt; de vrijwilliger bevestigt ze bij het openen",
                        fr: "vérifiez la date ; le bénévole la confirme à l'ouverture",
                        en: "see whether the date is right; the volunteer confirms it when opening"))
            ]
        }
        return [
            .fine(
                "clock",
                DoctorText(
                    nl: "De klok staat op \(shown) en wordt bijgesteld",
                    fr: "L'horloge indique \(shown) et est réglée par le réseau",
                    en: "The clock says \(shown) and is kept right"))
        ]
    }
}
