import Glibc
import SurveyCore
import Testing

/// Many interviews at once against the real server, each page sent twice, and the server killed with -9 again and again:
/// every response that was acknowledged is there, once. `DREMPEL_SOAK` kills it more often.
@Suite(.serialized) struct WebKillTests {
    @Test func whatWasThankedForIsThereOnce() throws {
        let count = 200
        let kills = Trials.count(5, soak: 30)
        let folder = try TemporaryFolder()
        let server = try WebServer(folder)
        var generator = SeededGenerator(seed: 11)
        var people = (0..<count).map { number in
            var person = WebPerson(.init(using: &generator), start: "/s/proef?l=nl")
            person.headers = ["X-Forwarded-For: 198.51.100.\(number + 1)"]
            return person
        }
        #expect(Set(people.map(\.person.number)).count == count)
        // Some stop on the way.
        for place in people.indices where place % 10 == 9 { people[place].stopsAt = place % 3 }
        var crowd = WebCrowd(people)
        let pages = count * 2 * 6
        for kill in 1...kills {
            try crowd.go(server) { $0.answers >= pages * kill / (kills + 1) }
            // At any moment of what is under way.
            usleep(UInt32.random(in: 0..<20_000, using: &generator))
            server.kill()
            let thanked = crowd.people.filter(\.isThanked).map(\.person.number)
            #expect(Set(thanked).subtracting(try stored(server)) == [], "somebody who was thanked is lost")
            try server.start()
        }
        try crowd.go(server) { _ in false }
        #expect(crowd.done == count)
        #expect(crowd.refusals[0, default: 0] > 0, "no connection was ever cut: nothing was tried")
        let thanked = crowd.people.filter(\.isThanked)
        #expect(thanked.count == count - count / 10)
        #expect(try stored(server).sorted() == thanked.map(\.person.number).sorted())
        #expect(
            try rows(server, "SELECT answers FROM response WHERE outcome = 'complete'").sorted()
                == thanked.map(\.person.json).sorted())
        // Whoever stopped is counted at most once, and nothing of theirs is there.
        let stopped = try rows(server, "SELECT answers IS NULL FROM response WHERE outcome <> 'complete'")
        #expect(stopped.allSatisfy { $0 == "1" })
        #expect(stopped.count <= count / 10)
        #expect(server.stop())
        #expect(try Program.run(["archive", "check", server.archive]).status == 0)
    }

    private func stored(_ server: WebServer) throws -> [Int] {
        try rows(server, "SELECT json_extract(answers, '$.getal') FROM response WHERE outcome = 'complete'")
            .compactMap { Int($0) }
    }

    private func rows(_ server: WebServer, _ query: String) throws -> [String] {
        let result = try Program.run([server.archive, ".timeout 5000", query], program: "sqlite3")
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }
}
