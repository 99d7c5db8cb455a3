import SurveyAnalysis
import SurveyCore
import SurveyExport
import Testing

/// A survey with a background question and a free number, and responses of which each combination's count is known.
private let surveyed = Survey(
    id: "openbaar", languages: ["nl", "fr"],
    questions: [
        Question(
            id: "leeftijd", kind: .chooseOne, options: ["jong", "oud"].map { AnswerOption(id: $0) }, isBackground: true),
        Question(id: "kinderen", kind: .number(0...20)),
        Question(id: "kanaal", kind: .chooseMany(atMost: nil), options: ["brief", "sms"].map { AnswerOption(id: $0) }),
    ])

private struct Group {
    var count: Int
    var age: OptionID
    var children = 1
    var language: LanguageTag = "nl"
    var isAssisted = false
    var mode = Mode.kiosk
    var session = 0
}

private func responses(_ groups: [Group]) -> [Response] {
    var number = 0
    return groups.flatMap { group in
        (0..<group.count).map { _ in
            number += 1
            var one = response(number)
            one.surveyVersion = hash
            one.mode = group.mode
            one.session = sessions[group.session].code
            one.outcome = .complete(
                .init(
                    language: group.language, isAssisted: group.isAssisted,
                    answers: [
                        "leeftijd": .choice(group.age), "kinderen": .number(group.children),
                        "kanaal": .choices(number % 2 == 0 ? ["brief"] : ["sms"]),
                    ]))
            return one
        }
    }
}

private func publicData(_ groups: [Group], shuffled seed: UInt64? = nil) -> Microdata? {
    var all = responses(groups)
    if let seed {
        var generator = SeededGenerator(seed: seed)
        all.shuffle(using: &generator)
    }
    return Microdata(
        ResponseTable(all, versions: SurveyVersions(surveyed, hash: hash)), threshold: ReleaseThreshold(),
        sessions: sessions, profile: .everyone)
}

private func files(_ data: Microdata?) throws -> [String: [UInt8]] {
    var files = MemoryFiles()
    _ = try Export(try #require(data)).write([.csv, .jsonl], to: &files)
    return files.files
}

@Suite("Public microdata")
struct PublicProfileTests {
    @Test("hold only combinations that occur five times")
    func combinations() throws {
        let groups = [
            Group(count: 20, age: "jong"), Group(count: 5, age: "oud"), Group(count: 4, age: "oud", language: "fr"),
            Group(count: 4, age: "jong", isAssisted: true), Group(count: 3, age: "jong", mode: .online),
            Group(count: 4, age: "oud", session: 1),
        ]
        let data = try #require(publicData(groups))
        #expect(data.count == 25)
        #expect(data.heldBack == 15)
        let records = try #require(readCSV(try files(data)["responses.csv"]!))
        var combinations: [[String]: Int] = [:]
        for record in records.dropFirst() { combinations[Array(record[1...6]), default: 0] += 1 }
        #expect(combinations.values.sorted() == [5, 20])
    }

    @Test("hold back nothing, or so many that the difference with a table tells of no small group")
    func differences() throws {
        let none = try #require(publicData([Group(count: 20, age: "jong"), Group(count: 6, age: "oud")]))
        #expect(none.heldBack == 0)
        // One alone would be found by subtraction: the rarest combinations go too.
        let one = try #require(
            publicData([
                Group(count: 20, age: "jong"), Group(count: 9, age: "oud"),
                Group(count: 12, age: "oud", language: "fr"),
                Group(count: 1, age: "jong", language: "fr"),
            ]))
        #expect(one.heldBack == 10)
        #expect(one.count == 32)
        #expect(publicData([Group(count: 12, age: "jong"), Group(count: 1, age: "oud")]) == nil)
    }

    @Test("leave out numbers that few people gave")
    func numbers() throws {
        let data = publicData([Group(count: 20, age: "jong"), Group(count: 4, age: "jong", children: 13)])
        let files = try files(data)
        let records = try #require(readCSV(files["responses.csv"]!))
        let column = try #require(records[0].firstIndex(of: "kinderen"))
        #expect(records.count { $0[column] == "1" } == 20)
        #expect(records.count { $0[column] == "protected" } == 4)
        let lines = String(decoding: files["responses.jsonl"]!, as: UTF8.self).split(separator: "\n")
        #expect(lines.count { $0.contains(#""kinderen":{"state":"protected"}"#) } == 4)
        #expect(!lines.contains { $0.contains(#""kinderen":13"#) })
    }

    @Test("come in an order that does not follow how they were stored, and in the same one each time")
    func order() throws {
        let groups = [
            Group(count: 40, age: "jong"), Group(count: 40, age: "oud"), Group(count: 9, age: "oud", children: 2),
        ]
        let first = try files(publicData(groups, shuffled: 1))
        #expect(try files(publicData(groups, shuffled: 2)) == first)
        let ages = try #require(readCSV(first["responses.csv"]!)).dropFirst().map { $0[6] }
        #expect(zip(ages, ages.dropFirst()).count { $0 != $1 } > 1)
    }

    @Test("say what is held back and why, without a small count", arguments: ["nl", "fr", "en"] as [LanguageTag])
    func words(_ language: LanguageTag) throws {
        let data = try #require(
            publicData([
                Group(count: 20, age: "jong"), Group(count: 9, age: "oud"), Group(count: 1, age: "oud", language: "fr"),
            ]))
        let notes = Export(data, language: language).publicNotes
        #expect(notes.count == 3)
        #expect(notes[0].contains("5"))
        #expect(notes[1].contains("10"))
        let low = try #require(
            Microdata(
                ResponseTable(
                    responses([Group(count: 20, age: "jong"), Group(count: 3, age: "oud")]),
                    versions: SurveyVersions(surveyed, hash: hash)), threshold: ReleaseThreshold(configured: 2),
                sessions: sessions, profile: .everyone))
        #expect(low.heldBack == 3)
        let said = Export(low, language: language).publicNotes[1]
        #expect(said.contains("10") && !said.contains("3"))
    }
}
