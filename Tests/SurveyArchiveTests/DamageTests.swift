import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// A damaged file is said plainly, is never made worse, and never brings the program down.
@Suite struct DamageTests {
    @Test func aFileThatIsCutShortIsDamaged() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        try Samples.archive(path, responses: 0..<300).close()
        let whole = try bytes(path)
        for size in [101, 512, 16_000, 16_384, 40_000, whole.count - 16_384, whole.count - 1] {
            let cut = Array(whole.prefix(size))
            try write(cut, to: path)
            for access in [Archive.Access.readOnly, .readWrite(create: true)] {
                let error = #expect(throws: StoreError.self) { try Archive(path: path, access: access) }
                guard case .damaged? = error else {
                    Issue.record("\(size) bytes: \(String(describing: error))")
                    continue
                }
            }
            #expect(try bytes(path) == cut)
        }
    }

    /// Whatever byte goes wrong, the file is refused, or the check finds it, or what is read is what was stored, or the
    /// one thing that no check can see: a letter in somebody's answer or remark.
    @Test func bytesThatGoWrongAreFoundOrHarmless() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<60)
        let ids = try archive.ids()
        try archive.close()
        let whole = try bytes(path)
        var generator = SeededGenerator(seed: 11)
        var (refused, found, harmless) = (0, 0, 0)
        for _ in 0..<Trials.count(150, soak: 3000) {
            var damaged = whole
            let place = Int.random(in: 100..<whole.count, using: &generator)
            damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
            try write(damaged, to: path)
            do {
                let archive = try Archive(path: path, access: .readOnly)
                if try archive.check().problems.isEmpty {
                    harmless += 1
                    #expect(try archive.ids().count == ids.count)
                } else {
                    found += 1
                }
            } catch is StoreError {
                refused += 1
            }
        }
        #expect(refused > 0 && found + harmless > 0, "\(refused) refused, \(found) found, \(harmless) harmless")
    }

    @Test func oneWrongByteInAPageHeaderIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        try Samples.archive(path, responses: 0..<300).close()
        var damaged = try bytes(path)
        // The kind of the last page, which is one of responses.
        damaged[damaged.count - Schema.pageSize] ^= 0xFF
        try write(damaged, to: path)
        let error = #expect(throws: StoreError.self) { try Archive(path: path, access: .readWrite(create: false)) }
        guard case .damaged? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try bytes(path) == damaged)
        // Without that look a reader notices it when it gets there.
        let reader = try Archive(path: path, access: .readOnly, checksPages: false)
        #expect(throws: StoreError.self) { try reader.rows() }
    }

    /// Not even a table with the wrong columns brings the program down, with or without the look at every page.
    @Test(arguments: ["survey_version", "site", "session", "response", "survey_question"], [true, false])
    func aTableThatIsNotAsItShouldBeIsDamaged(_ table: String, _ checksPages: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder / "ravels.sqlite"
        let archive = try Samples.archive(path, responses: 0..<3)
        try archive.execute(
            """
            PRAGMA foreign_keys = OFF;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = 'CREATE TABLE \(table) (a BLOB PRIMARY KEY) WITHOUT ROWID' WHERE name = '\(table)';
            PRAGMA writable_schema = OFF;
            """)
        try archive.close()
        #expect(throws: StoreError.self) {
            let reader = try Archive(path: path, access: .readOnly, checksPages: checksPages)
            _ = try reader.sessions()
            _ = try reader.sites()
            _ = try reader.rows()
            _ = try reader.check()
        }
    }
}
