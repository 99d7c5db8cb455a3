import SurveyAnalysis
import SurveyCore
import SurveyExport
import TestSupport
import Testing

@Suite("The export as CSV")
struct CSVExportTests {
    private func export(_ count: Int, threshold: ReleaseThreshold = ReleaseThreshold()) throws -> MemoryFiles {
        var files = MemoryFiles()
        _ = try CSVExport(table(count), threshold: threshold, sessions: sessions).write(to: &files)
        return files
    }

    @Test(
        "the files are what was recorded", arguments: ["responses.csv", "choices.csv", "codebook.csv", "LEESMIJ.txt"])
    func golden(_ name: String) throws {
        let bytes = try #require(try export(14).files[name])
        expectGolden(String(decoding: bytes, as: UTF8.self), name)
    }

    @Test("below the threshold nothing is written")
    func below() throws {
        var files = MemoryFiles()
        let export = CSVExport(table(9), threshold: ReleaseThreshold())
        #expect(try export.write(to: &files) == .below(10))
        #expect(files.files.isEmpty)
        #expect(export.belowNotice == "minder dan 10")
        #expect(
            try CSVExport(table(10), threshold: ReleaseThreshold()).write(to: &files)
                == .written(
                    files: ["responses.csv", "choices.csv", "codebook.csv", "LEESMIJ.txt"]))
        #expect(Set(files.files.keys) == ["responses.csv", "choices.csv", "codebook.csv", "LEESMIJ.txt"])
    }

    @Test("each file is UTF-8 with a byte order mark and reads back by the rules of RFC 4180")
    func reading() throws {
        let files = try export(30).files
        for name in ["responses.csv", "choices.csv", "codebook.csv"] {
            let records = try #require(readCSV(files[name]!), "\(name)")
            #expect(Set(records.map(\.count)).count == 1, "\(name)")
        }
        let responses = try #require(readCSV(files["responses.csv"]!))
        #expect(responses.count == 31)
        #expect(
            responses[0].prefix(8) == [
                "response", "survey_version", "session", "site", "half_day", "mode", "language", "assisted",
            ])
        #expect(
            responses[0].dropFirst(8) == [
                "huurder", "kent", "gevraagd", "tegen.papieren", "tegen.schaamte", "tegen.online", "tegen.spaargeld",
                "zwaarst",
                "kanaal.brief", "kanaal.sms", "kanaal.hier", "foto", "saldo", "gevoel",
            ])
        #expect(Set(responses.dropFirst().map { $0[0] }).count == 30)
    }

    @Test("a row says what the response said")
    func row() throws {
        let table = ResponseTable((0..<1).map(response), versions: versions)
        var files = MemoryFiles()
        _ = try CSVExport(table, threshold: ReleaseThreshold(configured: 1), sessions: sessions).write(to: &files)
        let records = try #require(readCSV(files.files["responses.csv"]!))
        let row = Dictionary(uniqueKeysWithValues: zip(records[0], records[1]))
        #expect(
            row == [
                "response": "1", "survey_version": "3f2a91c0", "session": sessions[0].code.rawValue,
                "site": "voedselbank",
                "half_day": "2026-11-01-am", "mode": "online", "language": "fr", "assisted": "yes", "huurder": "yes",
                "kent": "ja", "gevraagd": "nu", "tegen.papieren": "", "tegen.schaamte": "", "tegen.online": "",
                "tegen.spaargeld": "",
                "zwaarst": "", "kanaal.brief": "yes", "kanaal.sms": "no", "kanaal.hier": "no", "foto": "alleen",
                "saldo": "-6", "gevoel": "1",
            ])
        let choices = try #require(readCSV(files.files["choices.csv"]!))
        #expect(
            choices == [
                ["response", "question", "option", "answer", "barrier"], ["1", "kanaal", "brief", "yes", ""],
                ["1", "kanaal", "sms", "no", ""], ["1", "kanaal", "hier", "no", ""],
            ])
    }

    @Test("every number of the report can be counted again from the files")
    func agreesWithReport() throws {
        let files = try export(60).files
        let figures = try #require(report(60).figures)
        let records = try #require(readCSV(files["responses.csv"]!))
        for tally in figures.questions {
            for option in tally.options {
                let name =
                    tally.mentions == nil ? tally.question.id.rawValue : "\(tally.question.id).\(option.option.id)"
                let column = try #require(records[0].firstIndex(of: name))
                let value = tally.mentions == nil ? option.option.id.rawValue : "yes"
                #expect(records.dropFirst().count { $0[column] == value } == option.proportion.k, "\(name) \(value)")
            }
        }
        let choices = try #require(readCSV(files["choices.csv"]!))
        let papers = try #require(figures.barriers.first { $0.barrier.code == "ADM1" })
        #expect(choices.count { $0[4] == "ADM1" && $0[3] == "yes" } == papers.proportion.k)
        #expect(choices.count { $0[4] == "ADM1" && ["yes", "no"].contains($0[3]) } == papers.proportion.n)
    }

    @Test("no cell is taken for a formula, and numbers stay numbers")
    func formulas() throws {
        let files = try export(30).files
        for name in ["responses.csv", "choices.csv", "codebook.csv"] {
            for cell in try #require(readCSV(files[name]!)).joined() where Int(cell) == nil {
                let start = cell.unicodeScalars.first { !$0.properties.isWhitespace }
                #expect(start.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
            }
        }
        let codebook = String(decoding: files["codebook.csv"]!, as: UTF8.self)
        #expect(codebook.contains(",'=1+1 Mijn spaargeld telt mee.,'@ Mon épargne,'+ My savings are counted.\r\n"))
        #expect(codebook.contains(#","Ik ""schaam"" me, soms.","#))
        #expect(String(decoding: files["responses.csv"]!, as: UTF8.self).contains(",'=markt,"))
        #expect(String(decoding: files["responses.csv"]!, as: UTF8.self).contains(",-6,"))
    }

    @Test("a question named like one of the first columns keeps apart from it")
    func names() throws {
        let clash = Survey(
            id: "botsing", languages: ["nl"],
            questions: [
                Question(id: "assisted", kind: .yesNo),
                Question(id: "site", kind: .chooseMany(atMost: nil), options: [AnswerOption(id: "a")]),
            ])
        let answers: Answers = ["assisted": .choice(.no), "site": .choices(["a"])]
        let responses = (0..<10).map { number in
            var response = response(number)
            response.outcome = .complete(.init(language: "nl", isAssisted: true, answers: answers))
            response.surveyVersion = hash
            return response
        }
        var files = MemoryFiles()
        let table = ResponseTable(responses, versions: SurveyVersions(clash, hash: hash))
        _ = try CSVExport(table, threshold: ReleaseThreshold()).write(to: &files)
        let records = try #require(readCSV(files.files["responses.csv"]!))
        #expect(records[0].suffix(3) == ["assisted", "assisted_", "site_.a"])
        #expect(records[1].suffix(3) == ["yes", "no", "yes"])
    }

    @Test("a long export goes out in pieces, and a failing sink stops it")
    func pieces() throws {
        struct Counting: FileSink {
            var writes = 0
            var largest = 0
            var limit = Int.max
            struct Full: Error {}
            mutating func begin(_ name: String) {}
            mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
                writes += 1
                largest = max(largest, bytes.count)
                if writes > limit { throw Full() }
            }
            mutating func end() {}
        }
        let table = table(5000)
        var sink = Counting()
        _ = try CSVExport(table, threshold: ReleaseThreshold()).write(to: &sink)
        #expect(sink.writes > 8)
        #expect(sink.largest < 1 << 17)
        var full = Counting(limit: 3)
        #expect(throws: Counting.Full.self) { try CSVExport(table, threshold: ReleaseThreshold()).write(to: &full) }
    }
}
