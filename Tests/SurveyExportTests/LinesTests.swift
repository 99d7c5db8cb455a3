import SurveyAnalysis
import SurveyCore
import SurveyExport
import Testing

@Suite("The export as JSON Lines")
struct LinesTests {
    @Test("each response has its line, with the answers as the archive keeps them")
    func canonical() throws {
        let files = try exported([.jsonl], 120).files
        #expect(Set(files.keys) == ["responses.jsonl", "LEESMIJ.txt"])
        let lines = String(decoding: files["responses.jsonl"]!, as: UTF8.self).split(separator: "\n").map(String.init)
        let answers = lines.map { line in
            line.prefix(upTo: line.firstRange(of: ",\"assisted\"")!.lowerBound).dropFirst("{\"answers\":".count)
        }
        let expected = (0..<120).compactMap { number -> String? in
            let response = response(number)
            guard case .complete(let completed) = response.outcome else { return nil }
            return (response.surveyVersion == hash ? survey : olderSurvey).canonicalJSON(of: completed.answers)
        }
        #expect(answers.map(String.init).sorted() == expected.sorted())
        let members =
            #""assisted":true,"half_day":"2026-11-01-am","language":"fr","mode":"online","response":\d+,"#
            + #""session":"\#(sessions[0].code.rawValue)","site":"voedselbank","survey_version":"3f2a91c0"\}"#
        let form = try Regex(members)
        #expect(lines.contains { $0.contains(form) })
    }
}
