import SurveyArchive
import SurveyCore
import SurveyWeb
import Testing

@testable import drempel

@Suite("What a host does online")
struct HostArchiveTests {
    private static let now = Clock.halfDay

    private func code(_ number: UInt64) -> SessionCode {
        var generator = SeededGenerator(seed: number)
        return .random(using: &generator)
    }

    private func survey(_ id: String, releaseAfter: Int? = nil) -> Survey {
        var survey = Survey(id: id, languages: ["nl"], title: ["nl": "Titel van \(id)"], questions: [])
        survey.about.releaseAfter = releaseAfter
        return survey
    }

    @Test("is done in the archive, to the sessions of surveys that are served")
    func sessions() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder.file("a.sqlite"), access: .readWrite(create: true))
        try archive.add(Site(code: "bank", label: "Voedselbank Ravels"))
        try archive.add(Site(code: "ocmw", label: ""))
        for (number, site, survey) in [(1, "bank", "a"), (2, "ocmw", "b"), (3, "bank", "elsewhere")] {
            try archive.put(
                Session(code: code(UInt64(number)), site: site, survey: survey, halfDay: Self.now))
        }
        let host = try HostArchive(archive, surveys: [survey("a"), survey("b", releaseAfter: 30)], threshold: 5)
        let found = try host.sessions().sorted { $0.place < $1.place }
        #expect(found.map(\.place) == ["Voedselbank Ravels", "ocmw"], "a place without a name has its code")
        #expect(found.map(\.title) == [["nl": "Titel van a"], ["nl": "Titel van b"]])
        #expect(found.map(\.threshold) == [5, 30])
        #expect(found.map(\.needsTicket) == [false, false])
        #expect(try host.session(code(3)) == nil, "of a survey that is not served")
        #expect(try host.session(code(9)) == nil)

        try host.open(code(1))
        #expect(try host.session(code(1))?.session.state == .open)
        try host.close(code(1), invited: 31, notes: "Printer stuk")
        let closed = try #require(try archive.session(code(1)))
        #expect((closed.state, closed.invited, closed.notes) == (.closed, 31, "Printer stuk"))
        #expect(try archive.onlineSession(code(1))?.session.accepts(online: Self.now) == false)
        #expect(throws: SessionError.self) { try host.open(code(1)) }
        #expect(throws: SessionError.self) { try host.close(code(2), invited: nil, notes: "") }
    }

    @Test("counts what is stored while others write, and knows who needs a ticket")
    func counts() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: folder.file("a.sqlite"), access: .readWrite(create: true))
        let survey = survey("a")
        let version = SurveyVersion(hash: Archive.hash(of: "text"), survey: "a", source: "text")
        try archive.publish(version, survey: survey, during: Self.now)
        let withoutCode = try archive.sessionWithoutCode(of: "a", during: Self.now, days: 14)
        try archive.add(Site(code: "bank", label: "Voedselbank"))
        try archive.put(Session(code: code(1), site: "bank", survey: "a", halfDay: Self.now))
        let host = try HostArchive(archive, surveys: [survey], threshold: nil)
        #expect(try host.counts() == [:])
        var generator = SeededGenerator(seed: 1)
        for (session, outcome) in [
            (code(1), Response.Outcome.brokeOff(at: nil)), (code(1), .brokeOff(at: nil)),
            (withoutCode.code, .complete(.init(language: "nl", isAssisted: false, answers: Answers()))),
        ] {
            _ = try archive.store(
                Response(
                    id: .random(using: &generator), surveyVersion: version.hash, session: session, mode: .online,
                    outcome: outcome))
        }
        #expect(
            try host.counts() == [
                code(1): HostedCounts(complete: 0, brokenOff: 2),
                withoutCode.code: HostedCounts(complete: 1, brokenOff: 0),
            ])
        #expect(try host.session(withoutCode.code)?.isWithoutCode == true)
        #expect(try host.session(code(1))?.isWithoutCode == false)
        try archive.add([Ticket.random(using: &generator)], to: code(1))
        #expect(try host.session(code(1))?.needsTicket == true)
    }
}
