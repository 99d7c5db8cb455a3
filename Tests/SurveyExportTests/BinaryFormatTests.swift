import SurveyAnalysis
import SurveyCore
import SurveyExport
import Testing

/// What other programs read in these files is checked by `Tests/Exports/readback.py`.
@Suite("The exports that libraries write")
struct BinaryFormatTests {
    @Test("give the same bytes for the same responses", arguments: [ExportFormat.xlsx, .sav])
    func repeatable(_ format: ExportFormat) throws {
        let first = try exported([format], 40).files
        #expect(try exported([format], 40).files == first)
        #expect(first.count > 1)
    }

    @Test("are of the kind that their names say")
    func magic() throws {
        let files = try exported([.xlsx, .sav], 40).files
        #expect(try #require(files["huurtoelage.xlsx"]).starts(with: Array("PK\u{3}\u{4}".utf8)))
        #expect(try #require(files["huurtoelage.sav"]).starts(with: Array("$FL2".utf8)))
    }

    @Test("a file that cannot be written is told in a sentence")
    func failing() throws {
        struct Nowhere: FileSink {
            mutating func begin(_ name: String) {}
            mutating func write(_ bytes: UnsafeRawBufferPointer) {}
            mutating func end() {}
            mutating func file(_ name: String, filledBy body: (String) throws -> Void) throws {
                try body("/nowhere/at/all.xlsx")
            }
        }
        var sink = Nowhere()
        let export = Export(try #require(Microdata(table(12), threshold: ReleaseThreshold())))
        #expect(throws: ExportError.self) { try export.write([.xlsx], to: &sink) }
    }

    @Test("a set of SPSS holds the columns of its question")
    func sets() throws {
        let files = try exported([.sav], 40).files
        let syntax = String(decoding: try #require(files["huurtoelage.sps"]), as: UTF8.self)
        #expect(syntax.contains("/MDGROUP NAME=$tegen LABEL='Past dit bij jou?' CATEGORYLABELS=VARLABELS\n"))
        #expect(syntax.contains("VARIABLES=kanaal.brief\n      kanaal.sms\n      kanaal.hier\n    VALUE=1"))
        #expect(Set(files.keys).isSuperset(of: ["huurtoelage.labels-fr.sps", "huurtoelage.labels-en.sps"]))
        let french = String(decoding: try #require(files["huurtoelage.labels-fr.sps"]), as: UTF8.self)
        #expect(french.contains("  /kanaal.brief 'Comment t''informer ? – Lettre'\n"))
    }
}
