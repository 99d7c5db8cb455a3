import Glibc
import TestSupport
import Testing

@Suite("drempel serve", .serialized)
struct ServeCommandTests {
    @Test(
        "serves the surveys it is given, says so in one line, and ends with 0 when it is asked to stop",
        arguments: [SIGTERM, SIGINT])
    func wholeLife(signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(folder, ["--survey", Program.root + "/surveys/ocmw.survey"])
        try await besideTasks {
            #expect(try server.ask("/s/ocmw").status == 200)
            #expect(try server.ask("/ready").text == "ready\n")
            #expect(try server.ask("/s/kinderopvang-balen").status == 404)
            _ = try server.connect()
        }
        let end = try server.stop(signal)
        #expect(end.status == 0)
        #expect(
            end.text == """
                drempel: Serving ocmw on http://127.0.0.1:\(server.port).
                drempel: The server has stopped. The answers are in '\(folder.path)/a.sqlite'.

                """)
        #expect(!Folders.names(in: folder.path).contains { $0.hasSuffix("-wal") }, "the archive is closed")
    }

    @Test("says nothing about anybody, whatever they send")
    func silence() async throws {
        let folder = try TemporaryFolder()
        let server = try ServingProgram(folder, ["--survey", Program.root + "/surveys/ocmw.survey"])
        try await besideTasks {
            for target in ["/", "/ABC234", "/s/ocmw", "/%zz", "/canary-in-the-path?canary"] {
                _ = try server.ask(target, headers: ["User-Agent: canary-agent", "Referer: http://canary.example/"])
            }
            for junk in [
                "canary\r\n\r\n", "GET / HTTP/1.1\r\nHost: a", String(repeating: "GET / HTTP/1.1\r\n\r\n", count: 99),
            ] {
                try server.connect().send(junk)
            }
        }
        let end = try server.stop(SIGTERM)
        #expect(end.text.split(separator: "\n").count == 2, "\(end.text)")
        for file in Folders.files(below: folder.path) {
            let bytes = try TemporaryFolder.bytes(file)
            #expect(bytes.firstRange(of: Array("canary".utf8)) == nil, "\(file)")
            #expect(bytes.firstRange(of: Array("127.0.0.1".utf8)) == nil || file.hasSuffix("/out"), "\(file)")
        }
    }

    @Test("serves all surveys of the folder surveys, and those of the archive where there is none")
    func withoutSurveys() async throws {
        let folder = try TemporaryFolder()
        mkdir(folder.path + "/surveys", 0o755)
        try folder.write(
            String(
                decoding: try TemporaryFolder.bytes(Program.root + "/surveys/kinderopvang-balen.survey"), as: UTF8.self),
            to: "surveys/kinderopvang-balen.survey")
        try folder.write("survey broken {", to: "surveys/broken.survey")
        symlink(Program.root + "/surveys/blocks", folder.path + "/surveys/blocks")
        symlink(Program.root + "/surveys/barriers.codebook", folder.path + "/surveys/barriers.codebook")
        let first = try ServingProgram(folder, [], in: folder.path)
        try await besideTasks {
            let answer = try first.ask("/s/kinderopvang-balen")
            #expect(answer.status == 200)
        }
        let text = try first.stop(SIGTERM).text
        #expect(text.contains("'surveys/broken.survey' has errors") && text.contains("Serving kinderopvang-balen on"))
        rename(folder.path + "/surveys", folder.path + "/gone")
        let second = try ServingProgram(folder, [], in: folder.path)
        try await besideTasks {
            let answer = try second.ask("/s/kinderopvang-balen")
            #expect(answer.status == 200)
        }
        _ = try second.stop(SIGTERM)
    }

    @Test(
        "refuses what cannot be, with a sentence on how to mend it",
        arguments: [
            (["--address", "8080"], "", 64, "'8080' is no address to listen on. Give an IP address"),
            (["--address", "203.0.113.1:8080"], "", 64, "This machine has no address 203.0.113.1:8080."),
            (["--public-url", "http://drempel.ravels.example"], "", 64, "drempel.ravels.example"),
            ([], "online:\n  adress: 127.0.0.1:1", 65, "Did you mean online.address?"),
            ([], "online:\n  proxies: [everyone]", 65, "online.proxies: 'everyone' is no address of a proxy."),
            ([], "online:\n  metrics: 0.0.0.0:9090", 65, "Metrics are for this machine alone"),
            ([], "online:\n  own-device-minutes: 0", 65, "Give a whole number from 1 to 240."),
            ([], "online:\n  without-code: perhaps", 65, "Write true or false."),
            ([], "online:\n  address: example.org:80", 65, "online.address: 'example.org:80' is no address"),
            (["--survey", "nowhere.survey"], "", 65, "There is no file 'nowhere.survey'."),
        ] as [([String], String, Int32, String)])
    func refusals(arguments: [String], yaml: String, status: Int32, sentence: String) throws {
        let folder = try TemporaryFolder()
        let config = try folder.write(yaml.isEmpty ? "release:\n  threshold: 10\n" : yaml, to: "kiosk.yaml")
        let survey = arguments.contains("--survey") ? [] : ["--survey", Program.root + "/surveys/ocmw.survey"]
        let result = try Program.run(
            ["serve", "--archive", folder.file("a.sqlite"), "--state", folder.path, "--config", config] + survey
                + arguments)
        #expect(result.status == status && result.output.isEmpty)
        #expect(result.errors.contains(sentence), "\(result.errors)")
    }

    @Test("says who has its port, and that it may not have it")
    func ports() throws {
        let folder = try TemporaryFolder()
        let first = try ServingProgram(folder, ["--survey", Program.root + "/surveys/ocmw.survey"])
        let taken = try Program.run([
            "serve", "--survey", Program.root + "/surveys/ocmw.survey", "--archive", folder.file("b.sqlite"), "--state",
            folder.path, "--address", "127.0.0.1:\(first.port)",
        ])
        #expect(taken.status == 69)
        #expect(
            taken.errors
                == "drempel: Another program listens on 127.0.0.1:\(first.port). Stop it, or give another port with --address.\n"
        )
        _ = try first.stop(SIGTERM)
    }

    @Test("warns where others could read along")
    func warning() throws {
        let folder = try TemporaryFolder()
        let open = try ServingProgram(
            folder, ["--survey", Program.root + "/surveys/ocmw.survey"], address: "0.0.0.0:0")
        #expect(try open.stop(SIGTERM).text.contains("can be reached by others without encryption."))
        let config = try folder.write("online:\n  local-network: true\n", to: "kiosk.yaml")
        let local = try ServingProgram(
            folder, ["--survey", Program.root + "/surveys/ocmw.survey", "--config", config], address: "0.0.0.0:0")
        #expect(try !local.stop(SIGTERM).text.contains("encryption"))
    }

    @Test("shares its archive with another server, and the keys of pages")
    func together() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["--survey", Program.root + "/surveys/ocmw.survey"]
        let first = try ServingProgram(folder, arguments, output: "out1")
        let second = try ServingProgram(folder, arguments, output: "out2")
        try await besideTasks {
            let answers = try [first, second].map { try $0.ask("/ready").status }
            #expect(answers == [200, 200])
        }
        #expect(try first.stop(SIGTERM).status == 0)
        try await besideTasks {
            let answer = try second.ask("/ready")
            #expect(answer.status == 200)
        }
        #expect(try second.stop(SIGTERM).status == 0)
        #expect(Folders.names(in: folder.path).count { $0 == "online.keys" } == 1)
    }
}
