import Glibc
import SurveyCore
import Testing

@Suite("Answers online, with the project team's key")
struct SealedOnlineTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let made = try Program.run([
            "key", "new", "--output", folder.file("team.key"), "--public", folder.file("team.pub"),
        ])
        try #require(made.status == 0, "\(made.errors)")
    }

    private func people(_ count: Int, seed: UInt64) -> [WebPerson] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in WebPerson(.init(using: &generator), start: "/s/proef?l=nl") }
    }

    private func ask(_ archive: String, _ query: String) throws -> [String] {
        let result = try Program.run([archive, ".timeout 5000", query], program: "sqlite3")
        #expect(result.status == 0, "\(result.errors)")
        return result.output.split(separator: "\n").map(String.init)
    }

    @Test("are sealed, also when the server is started again without it, and opened by the team alone")
    func sealed() throws {
        let server = try WebServer(folder, options: ["--public-key", folder.file("team.pub")])
        var crowd = WebCrowd(people(6, seed: 1))
        try crowd.go(server) { _ in false }
        #expect(server.stop())
        server.options = []
        try server.start()
        var later = WebCrowd(people(6, seed: 2))
        try later.go(server) { _ in false }
        let everybody = crowd.people + later.people
        #expect(everybody.count { $0.isThanked } == 12)
        // Whether it is the same as what is sealed cannot be known here, and so it is not said.
        #expect(try sendAgain(everybody[0], to: server).text.contains("Veranderde je daarna nog iets?"))
        #expect(server.stop())

        #expect(
            try ask(server.archive, "SELECT typeof(answers), length(answers) FROM response GROUP BY 1, 2").count == 1)
        #expect(try ask(server.archive, "SELECT DISTINCT typeof(answers) FROM response") == ["blob"])
        for file in Folders.files(below: folder.path) {
            let bytes = try TemporaryFolder.bytes(file)
            for person in everybody {
                #expect(bytes.firstRange(of: Array(person.person.json.utf8)) == nil, "\(file)")
            }
        }

        let team = folder.file("team.sqlite")
        let collected = try Program.run([
            "collect", server.archive, "--into", team, "--key", folder.file("team.key"),
        ])
        #expect(collected.output.contains("12 sealed responses were opened."), "\(collected)")
        #expect(
            try ask(team, "SELECT answers FROM response").sorted() == everybody.map(\.person.json).sorted())
    }

    /// The form as the phone sent it last, sent once more.
    private func sendAgain(_ person: WebPerson, to server: WebServer) throws -> WebAnswer {
        let exchange = WebExchange(port: server.port, request: person.request)
        let end = ContinuousClock.now + .seconds(60)
        while !exchange.isOver, ContinuousClock.now < end {
            var polls = [exchange.poll]
            poll(&polls, 1, 100)
            exchange.go()
        }
        return try #require(exchange.answer)
    }
}
