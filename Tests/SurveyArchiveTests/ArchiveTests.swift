import SurveyArchive
import SurveyCore
import TestSupport
import Testing

@Suite struct ArchiveTests {
    @Test(arguments: ResponseStoreSuite.checks)
    func keepsItsPromises(_ check: ResponseStoreSuite.Check) async throws {
        let folder = try TemporaryFolder()
        var number = 0
        try await check.run {
            number += 1
            return try Archive(path: folder / "\(number).sqlite", access: .readWrite(create: true))
        }
    }
}
