import SurveyCore

/// A survey with a question of every kind, in which every text is what `text` makes of its name.
enum SampleSurvey {
    static func make(_ language: LanguageTag = "nl", text: (String) -> String = { $0 }) -> Survey {
        func say(_ name: String) -> LocalizedText { LocalizedText([language: text(name)]) }
        func option(_ id: OptionID, _ label: String, icon: String? = nil, alone: Bool = false) -> AnswerOption {
            AnswerOption(id: id, icon: icon, text: say(label), isExclusive: alone)
        }
        return Survey(
            id: "proef", languages: [language], title: say("Wat helpt jou?"),
            about: Survey.About(
                responsible: text("Sociaal Huis Proefdorp"), contact: text("huis@proefdorp.example"),
                dpo: text("dpo@proefdorp.example"), purpose: say("De hulp beter maken."),
                basis: text("algemeen belang"),
                retentionDays: 90),
            intro: say("Welkom. Stoppen mag altijd."), thanks: say("Dank je wel."),
            questions: [
                Question(
                    id: "kent", kind: .chooseOne, text: say("Ken je de toelage?"), hint: say("Geld voor je huur."),
                    options: [option("ja", "Ja", icon: "✓"), option("nee", "Nee", icon: "✗")], unknown: .init()),
                Question(id: "nota", kind: .note, text: say("Nog even lezen.")),
                Question(id: "kinderen", kind: .number(0...20), text: say("Hoeveel kinderen heb je?")),
                Question(
                    id: "kanaal", kind: .chooseMany(atMost: 2), text: say("Hoe hoor je graag van ons?"),
                    options: [
                        option("brief", "Brief", icon: "✉"), option("sms", "Sms"),
                        option("niets", "Niets", alone: true),
                    ]),
                Question(
                    id: "tegen", kind: .deck(atMost: nil), text: say("Past dit bij jou?"),
                    options: [
                        option("papieren", "Ik moet veel papieren geven.", icon: "✎"),
                        option("taal", "Ik begrijp het niet."),
                    ]),
                Question(
                    id: "gevoel", kind: .scale(.faces), text: say("Hoe voel je je?"),
                    options: Scale.faces.points.map { option(OptionID(String($0)), "Gezicht \($0)") }),
            ])
    }
}
