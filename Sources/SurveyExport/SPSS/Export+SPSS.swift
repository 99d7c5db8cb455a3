import SurveyCore

extension Export {
    /// The responses as an SPSS file, with labels in the language of the export.
    func writeSAV(to sink: inout some FileSink) throws {
        let survey = schema.survey
        let variables = SPSSVariable.all(of: schema)
        let writer = try SAVWriter()
        writer.setTitle(words(survey.title).cut(toBytes: 64))
        for variable in variables {
            try writer.add(
                variable, label: variable.label(language, survey),
                valueLabels: variable.valueLabels(language, survey))
        }
        try sink.begin(name(of: .sav))
        try writer.begin(rows: data.count)
        try forEachRow(of: .sav) { cells in
            try writer.row(cells, variables)
            try writer.flush(to: &sink, atLeast: 1 << 16)
        }
        try writer.end()
        try writer.flush(to: &sink)
        try sink.end()
    }

    /// What an SPSS file cannot hold itself: the sets of questions with several options, and labels in the other
    /// languages.
    ///
    /// - Returns: The files' names.
    func writeSyntax(to sink: inout some FileSink) throws -> [String] {
        let syntax = SPSSSyntax(self)
        try sink.file(name(of: .syntax), syntax.sets)
        var names = [name(of: .syntax)]
        for other in schema.survey.languages where other != language {
            let name = "\(schema.survey.id).labels-\(other).sps"
            try sink.file(name, syntax.labels(other))
            names.append(name)
        }
        return names
    }
}
