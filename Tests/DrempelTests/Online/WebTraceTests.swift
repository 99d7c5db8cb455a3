import Glibc
import SurveyCore
import TestSupport
import Testing

/// After a day of use nothing tells who was there, with what, or when: not the archive, not its journal, not the keys,
/// not what the server said.
@Suite(.serialized) struct WebTraceTests {
    /// What each request says of its sender. Some of it is believed (the proxy's word), none of it may stay.
    private static let senders = [
        "User-Agent: KanarieBrowser/77.1 (Toestel KX-4711)", "Cookie: kanarie=koekje4711; host=koekje4711",
        "Referer: https://kanarie.example/vorige?wie=verwijzer4711", "X-Forwarded-For: 203.0.113.77, 2001:db8::4711",
        "X-Real-IP: 203.0.113.77", "Forwarded: for=203.0.113.77", "Accept-Language: nl-x-kanarie4711",
        "From: kanarie4711@example.org", "Via: 1.1 kanarie4711.example",
    ]
    private static let words = [
        "kanarie", "KanarieBrowser", "koekje4711", "verwijzer4711", "203.0.113.77", "2001:db8::4711",
        "127.0.0.1", "KX-4711", "spoor",
    ]

    @Test func nothingTellsWhoWasThereOrWhen() throws {
        let folder = try TemporaryFolder()
        let before = Self.seconds
        let server = try WebServer(folder)
        var people = (0..<16).map { _ in WebPerson(.init(), start: "/s/proef?l=nl&spoor=kanarie4711") }
        for place in people.indices {
            people[place].headers = Self.senders
            if place % 4 == 3 { people[place].stopsAt = place / 4 % 3 }
        }
        var crowd = WebCrowd(people, copies: 1)
        try crowd.go(server) { _ in false }
        #expect(crowd.people.count(where: \.isThanked) == 12)
        let strange = Self.strangeRequests(port: server.port)
        #expect(strange.allSatisfy { (400..<500).contains($0) }, "\(strange)")
        // While it runs: the journal is there, and what the server said.
        let during = try Self.traces(of: server, from: before)
        #expect(during == [])
        #expect(Folders.names(in: folder.path).contains("proef.sqlite-wal"), "nothing of a journal was looked at")
        // And that the search finds what it looks for.
        for (name, text) in [("address", "x203.0.113.77x"), ("moment", "at \(Self.seconds)\n")] {
            try folder.write(text, to: name)
            #expect(try Self.traces(of: server, from: before).count == 1, "\(name)")
            unlink(folder.file(name))
        }
        #expect(server.stop())
        #expect(try Self.traces(of: server, from: before) == [])
        // The finest time in the archive is a half-day.
        let times = try Program.run(
            [
                server.archive,
                "SELECT half_day FROM session; SELECT end_half_day FROM session; SELECT published_half_day FROM survey_version",
            ], program: "sqlite3")
        let values = times.output.split(separator: "\n")
        #expect(values.count >= 3)
        for value in values { #expect(HalfDay(String(value)) != nil, "\(value)") }
        #expect(server.text.split(separator: "\n").count <= 3, "it said: \(server.text)")
    }

    // MARK: What is asked beside interviews

    /// Pages that are not there, forms that are damaged, codes that are guessed: each would be worth a line to a server
    /// that keeps a journal.
    private static func strangeRequests(port: UInt16) -> [Int] {
        let tail = (["Host: localhost", "Connection: close"] + senders).joined(separator: "\r\n")
        let gets = [
            "/spoor", "/kanarie4711.php", "/AAAAAB", "/s/kanarie4711", "/assets/kanarie4711.css", "/wp-admin?4711",
        ]
        let posts = [
            ("/s/proef/AAAAAA", "state=kanarie4711&do.proceed="), ("/s/proef", "state=kanarie4711"),
            ("/spoor", "wie=kanarie4711"),
        ]
        let requests =
            gets.map { "GET \($0) HTTP/1.1\r\n\(tail)\r\n\r\n" }
            + posts.map { path, body in
                "POST \(path) HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: \(body.utf8.count)\r\n\(tail)\r\n\r\n\(body)"
            } + ["KANARIE4711 / HTTP/1.1\r\n\(tail)\r\n\r\n", "GET /kanarie4711 HTTP/9.9\r\n\(tail)\r\n\r\n"]
        return requests.map { text in
            let exchange = WebExchange(port: port, request: Array(text.utf8))
            let end = ContinuousClock.now + .seconds(20)
            while !exchange.isOver, ContinuousClock.now < end {
                var polls = [exchange.poll]
                poll(&polls, 1, 100)
                exchange.go()
            }
            return exchange.answer?.status ?? 0
        }
    }

    // MARK: Where traces could be

    private static var seconds: Int {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return now.tv_sec
    }

    /// What was found in all files of the server, in words.
    private static func traces(of server: WebServer, from start: Int) throws -> [String] {
        let survey = server.folder.file("proef.survey")
        let files = Folders.files(below: server.folder.path).filter { $0 != survey }
        var canaries = words.map { Canary(name: $0, bytes: Array($0.utf8)) }
        // The address itself, as a program keeps it.
        canaries.append(Canary(name: "the address of four bytes", bytes: [203, 0, 113, 77]))
        // Every second since the server began, as digits, and as numbers of eight bytes.
        for second in start...seconds {
            canaries.append(Canary(name: "the second \(second)", bytes: Array(String(second).utf8)))
            let bytes = withUnsafeBytes(of: second.bigEndian, Array.init)
            canaries.append(Canary(name: "the second \(second) in bytes", bytes: bytes))
            canaries.append(Canary(name: "the second \(second) in bytes, turned", bytes: bytes.reversed()))
        }
        return files.flatMap { path -> [String] in
            let isOutput = path == server.output
            // What it says at its start names the address at which it listens.
            let wanted = canaries.filter { !isOutput || $0.name != "127.0.0.1" }
            let text = Folders.text(path) ?? ""
            let clock = isClockTime(text[...]) ? ["a time of the clock in \(path)"] : []
            return CanaryScan.files([path], wanted) + clock
        }
    }

    /// Whether `12:34:56`, or `T12:34`, stands in it.
    private static func isClockTime(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        func isTwoDigits(_ place: Int) -> Bool {
            (48...57).contains(bytes[place]) && (48...57).contains(bytes[place + 1])
        }
        guard bytes.count >= 6 else { return false }
        return bytes.indices.dropLast(5).contains { place in
            let isColon = bytes[place + 2] == UInt8(ascii: ":") && isTwoDigits(place) && isTwoDigits(place + 3)
            return isColon && bytes[place + 5] == UInt8(ascii: ":")
                || bytes[place] == UInt8(ascii: "T") && isTwoDigits(place + 1) && bytes[place + 3] == UInt8(ascii: ":")
                    && isTwoDigits(place + 4)
        }
    }
}
