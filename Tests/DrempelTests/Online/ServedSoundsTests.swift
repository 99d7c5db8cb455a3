import Glibc
import Testing

/// What `drempel serve` lets people hear: made by `drempel speak`, or recorded.
@Suite struct ServedSoundsTests {
    private static let source = """
        survey klein
          languages nl
          title
            nl "Kleine vragen"
          right huurtoelage

        intro
          nl "We stellen een vraag."

        question huurder: yes or no
          nl "Huur je een huis?"

        thanks
          nl "Dank je wel."

        """

    /// The header lines and the body of what is at `address`.
    private func get(_ address: String, _ arguments: [String] = []) throws -> (head: String, body: [UInt8]) {
        let folder = try TemporaryFolder()
        let (head, body) = (folder.file("head"), folder.file("body"))
        let result = try Program.run(["-s", "-m", "10", "-D", head, "-o", body, address] + arguments, program: "curl")
        try #require(result.status == 0, "curl ended with \(result.status)")
        return (try TemporaryFolder.text(head).lowercased(), try TemporaryFolder.bytes(body))
    }

    @Test func aPageLeadsToItsSounds() throws {
        let folder = try TemporaryFolder()
        let survey = try folder.write(Self.source, to: "klein.survey")
        let made = try Program.run(["speak", survey])
        try #require(made.status == 0, "\(made.errors)")
        for place in ["klein.audio", "klein.audio/nl"] { mkdir(folder.file(place), 0o755) }
        let voice = "ID3 a voice of our own"
        try folder.write(voice, to: "klein.audio/nl/intro.mp3")
        try folder.write("no sound", to: "klein.audio/nl/thanks.wav")
        let server = try RunningProgram(
            Program.path,
            [
                "serve", "--survey", survey, "--archive", folder.file("a.sqlite"), "--address", "127.0.0.1:0",
                "--state", folder.file("state"),
            ], output: folder.file("log"))
        var rounds = 0
        while !server.text.contains("Serving"), server.isAlive, rounds < 600 {
            rounds += 1
            usleep(50_000)
        }
        let port = try #require(server.text.split(separator: ":").last?.prefix { $0.isNumber })
        #expect(server.text.contains("thanks.wav' is not heard online"))
        let address = "http://127.0.0.1:\(port)"

        let page = String(decoding: try get("\(address)/s/klein").body, as: UTF8.self)
        let paths = page.split { "\", ".contains($0) }.map(String.init).filter { $0.hasPrefix("/audio/klein/") }
        func path(_ end: String) -> String? { paths.first { $0.hasSuffix(end) } }
        let intro = try #require(path("/nl/intro.mp3"), "\(paths)")
        #expect(path("/nl/intro.ogg") == nil, "a recording that every phone plays goes alone")
        #expect(try get(address + intro).body == Array(voice.utf8))
        #expect(path("/nl/title.ogg") != nil || path("/nl/kiosk.begin.ogg") != nil, "\(paths)")
        for path in Set(paths) {
            let whole = try get(address + path)
            #expect(whole.head.hasPrefix("http/1.1 200"), "\(path): \(whole.head)")
            #expect(whole.head.contains("content-type: audio/") && whole.head.contains("immutable"), "\(whole.head)")
            let part = try get(address + path, ["-H", "Range: bytes=0-1"])
            #expect(part.head.hasPrefix("http/1.1 206") && part.head.contains("content-range: bytes 0-1/"))
            #expect(part.body.count == 2)
        }
        #expect(try get("\(address)/audio/klein/0123456789ab/nl/nothing.mp3").head.hasPrefix("http/1.1 404"))
    }
}
