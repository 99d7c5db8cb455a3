import SurveyAnalysis
import SurveyCore
import SurveyExport
import TestSupport
import Testing

@Suite("The export as CSV")
struct CSVExportTests {
    private func export(_ count: Int, dialect: CSVDialect = .international) throws -> MemoryFiles {
        try exported([.csv], count, dialect: dialect)
    }

    @Test(
        "the files are what was recorded", arguments: ["responses.csv", "choices.csv", "codebook.csv", "LEESMIJ.txt"])
    func golden(_ name: String) throws {
        let bytes = try #require(try export(14).files[name])
        expectGolden(String(decoding: bytes, as: UTF8.self), name)
    }

    @Test("below the threshold there is nothing to write")
    func below() throws {
        #expect(Microdata(table(9), threshold: ReleaseThreshold()) == nil)
        #expect(Microdata.belowNotice(ReleaseThreshold(), in: "nl") == "minder dan 10")
        #expect(
            Set(try export(10).files.keys) == ["responses.csv", "choices.csv", "codebook.csv", "LEESMIJ.txt"])
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
                "zwaarst", "zwaarst.derived",
                "kanaal.brief", "kanaal.sms", "kanaal.hier", "foto", "saldo", "gevoel",
            ])
        #expect(Set(responses.dropFirst().map { $0[0] }).count == 30)
    }

    @Test("a row says what the response said")
    func row() throws {
        let table = ResponseTable((0..<1).map(response), versions: versions)
        let files = try exported([.csv], table, threshold: ReleaseThreshold(configured: 1))
        let records = try #require(readCSV(files.files["responses.csv"]!))
        let row = Dictionary(uniqueKeysWithValues: zip(records[0], records[1]))
        #expect(
            row == [
                "response": "1", "survey_version": "3f2a91c0", "session": sessions[0].code.rawValue,
                "site": "voedselbank",
                "half_day": "2026-11-01-am", "mode": "online", "language": "fr", "assisted": "yes", "huurder": "yes",
                "kent": "ja", "gevraagd": "nu", "tegen.papieren": "", "tegen.schaamte": "", "tegen.online": "",
                "tegen.spaargeld": "",
                "zwaarst": "", "zwaarst.derived": "", "kanaal.brief": "yes", "kanaal.sms": "no", "kanaal.hier": "no",
                "foto": "alleen",
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

    @Test("the Belgian dialect has semicolons between the same cells, and quotes only what it must")
    func belgian() throws {
        let (plain, belgian) = (try export(30).files, try export(30, dialect: .belgian).files)
        for name in ["responses.csv", "choices.csv", "codebook.csv"] {
            let records = try #require(readCSV(belgian[name]!, separator: ";"))
            #expect(try #require(readCSV(plain[name]!)) == records, "\(name)")
        }
        #expect(String(decoding: belgian["LEESMIJ.txt"]!, as: UTF8.self).contains("puntkomma"))
        #expect(String(decoding: belgian["codebook.csv"]!, as: UTF8.self).contains(";intern, niet verspreiden;"))
    }

    @Test("a derived answer stands apart: its question was not asked")
    func derived() throws {
        let records = try #require(readCSV(try export(200).files["responses.csv"]!))
        let main = try #require(records[0].firstIndex(of: "zwaarst"))
        let derived = try #require(records[0].firstIndex(of: "zwaarst.derived"))
        let expected = (0..<200).compactMap { number -> String? in
            guard case .complete(let completed) = response(number).outcome,
                case .derived(let option)? = completed.answers["zwaarst"]
            else { return nil }
            return option.rawValue
        }
        #expect(!expected.isEmpty)
        #expect(records.dropFirst().map { $0[derived] }.filter { !$0.isEmpty }.sorted() == expected.sorted())
        #expect(!records.dropFirst().contains { !$0[derived].isEmpty && !$0[main].isEmpty })
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
        let files = try exported([.csv], ResponseTable(responses, versions: SurveyVersions(clash, hash: hash)))
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
            mutating func file(_ name: String, filledBy body: (String) throws -> Void) {}
        }
        let export = Export(try #require(Microdata(table(5000), threshold: ReleaseThreshold())))
        var sink = Counting()
        _ = try export.write([.csv], to: &sink)
        #expect(sink.writes > 8)
        #expect(sink.largest < 1 << 17)
        var full = Counting(limit: 3)
        #expect(throws: Counting.Full.self) { try export.write([.csv], to: &full) }
    }
}
