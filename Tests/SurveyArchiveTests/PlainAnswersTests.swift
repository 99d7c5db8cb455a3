import Glibc
import SurveyCore
import Testing

@testable import SurveyArchive

/// With a key, answers are nowhere in plain: looked for by a number that nothing else holds.
@Suite struct PlainAnswersTests {
    private let canary = 48_151_623

    private func survey() -> Survey {
        var survey = Samples.survey
        survey.questions[6].kind = .number(0...99_999_999)
        return survey
    }

    private func archive(_ path: String, key: SealingKey?) throws -> Archive {
        let archive = try Archive(
            path: path, access: .readWrite(create: true), checkpointsEachSave: false, sealingKey: key)
        try archive.publish(Samples.version(), survey: survey(), during: Samples.morning)
        try archive.add(Samples.site)
        try archive.put(Samples.session())
        return archive
    }

    private func store(in archive: Archive) throws {
        for number in 0..<200 as Range<UInt64> {
            var answers = Samples.answers
            answers["kinderen"] = .number(canary)
            _ = try archive.store(Samples.response(number, answers: answers))
            _ = try archive.store(Samples.response(number, answers: answers))
        }
    }

    private func files(_ folder: TemporaryFolder) throws -> [String] {
        try folder.names.filter { try bytes(folder / $0).holds(Array("\(canary)".utf8)) }
    }

    @Test func theyAreInNoFileNorLogNorCopy() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(folder / "kiosk.sqlite", key: SealingTests.key.sealingKey)
        try store(in: archive)
        #expect(folder.names.contains("kiosk.sqlite-wal"))
        #expect(try bytes(folder / "kiosk.sqlite-wal").count > 100_000, "there is a log to look into")
        #expect(try files(folder).isEmpty)
        _ = try archive.close(Samples.code, invited: nil, notes: "")
        _ = try archive.cleanCopy(to: folder / "copy.sqlite")
        #expect(try files(folder).isEmpty)
        try archive.close()
        #expect(try files(folder).isEmpty)
        // Collecting without the key shows none either, with it only in the team's archive.
        _ = try Archive.collect(from: [folder / "copy.sqlite"], into: folder / "sealed.sqlite")
        #expect(try files(folder).isEmpty)
        _ = try Archive.collect(from: [folder / "copy.sqlite"], into: folder / "team.sqlite", keys: [SealingTests.key])
        #expect(try files(folder) == ["team.sqlite"])
    }

    /// The same without a key: so that the look can find something.
    @Test func withoutAKeyTheyAre() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(folder / "kiosk.sqlite", key: nil)
        try store(in: archive)
        #expect(try files(folder).contains("kiosk.sqlite-wal"))
    }

    /// What is on the disk is of one size whatever was answered, to the byte.
    @Test func allFilesAreOfOneSizeWhateverWasAnswered() throws {
        let folder = try TemporaryFolder()
        let all: [Answers] = [[:], Samples.answers, ["huurder": .nonAnswer(.skipped)]]
        let sizes = try all.enumerated().map { number, answers in
            let archive = try archive(folder / "\(number).sqlite", key: SealingTests.key.sealingKey)
            for id in 0..<100 as Range<UInt64> { _ = try archive.store(Samples.response(id, answers: answers)) }
            return try [
                bytes(folder / "\(number).sqlite-wal").count, archive.cleanCopy(to: folder / "\(number).copy").bytes,
            ]
        }
        #expect(Set(sizes).count == 1)
    }
}
