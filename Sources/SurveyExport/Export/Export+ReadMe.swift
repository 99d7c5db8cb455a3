public import SurveyAnalysis
public import SurveyCore

extension Export {
    /// Writes the file that a person opens first.
    func writeReadMe(beside files: [ExportFile], to sink: inout some FileSink) throws {
        let survey = schema.survey
        var lines = ["\(words(survey.title)) (\(survey.id))", words(schema.profile.notice), ""]
        lines += ReadMeWords.files(files, of: self)
        if files.contains(.responses) { lines += [""] + ReadMeWords.cells(dialect).map { $0.words(in: language) } }
        if schema.profile == .everyone { lines += [""] + publicNotes }
        if schema.profile == .team {
            let (unreadable, sealed) = (data.unreadable.total, data.unreadable.sealed)
            let words = ReportWords.in(language)
            if unreadable > 0 { lines.append(words.unreadable.replacing("{n}", with: String(unreadable))) }
            if sealed > 0 { lines.append(words.sealed.replacing("{n}", with: String(sealed))) }
        }
        lines += ["", Notices.caveat.words(in: language), Notices.responsesNotPersons.words(in: language)]
        try sink.file(name(of: .readMe), "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n")
    }

    /// What is to be said of the export where it was made.
    public var notices: [String] { [schema.profile.notice.words(in: language)] + publicNotes }

    /// What was held back of public microdata, and why: never a small count.
    public var publicNotes: [String] {
        guard schema.profile == .everyone else { return [] }
        let limit = max(data.threshold.responses, ReleaseThreshold.standard)
        let count =
            data.heldBack == 0
            ? nil : data.heldBack < limit ? Notices.below(limit).words(in: language) : String(data.heldBack)
        return ReadMeWords.heldBack(count, fewest: data.fewestAlike, language)
    }
}

extension Microdata {
    /// All that is to be said where nothing may be written: *minder dan 10*.
    public static func belowNotice(_ threshold: ReleaseThreshold, in language: LanguageTag) -> String {
        Notices.below(threshold.responses).words(in: language)
    }
}
