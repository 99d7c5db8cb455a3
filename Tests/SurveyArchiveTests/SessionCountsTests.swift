import SurveyCore
import Testing

@testable import SurveyArchive

@Suite struct SessionCountsTests {
    @Test func countsAreOfOneSessionAndTellItsBreakOffsApart() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite")
        #expect(try archive.counts(of: Samples.code) == SessionCounts(complete: 0, brokenOff: 0))
        for number in 0..<7 as Range<UInt64> { _ = try archive.store(Samples.response(number)) }
        for number in 100..<103 as Range<UInt64> { _ = try archive.store(Samples.brokenOff(number)) }
        // Sent twice, counted once.
        _ = try archive.store(Samples.response(3))
        #expect(try archive.counts(of: Samples.code) == SessionCounts(complete: 7, brokenOff: 3))
        #expect(try archive.counts(of: Samples.code(99)) == SessionCounts(complete: 0, brokenOff: 0))
    }
}
