import Glibc
import SurveyCore
import SurveyTerminal
import Testing

@Suite struct FileDraftStoreTests {
    /// A directory of its own for each test.
    private final class Directory {
        let path: String
        init() {
            var template = Array("/tmp/drempel-drafts-XXXXXX".utf8CString)
            path = String(cString: mkdtemp(&template))
        }
        deinit {
            for name in names { unlink("\(path)/\(name)") }
            rmdir(path)
        }
        var names: [String] {
            guard let directory = opendir(path) else { return [] }
            defer { closedir(directory) }
            var names: [String] = []
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { names.append(name) }
            }
            return names.sorted()
        }
        func write(_ text: String, to name: String) {
            let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            _ = text.withCString { Glibc.write(file, $0, strlen($0)) }
            close(file)
        }
    }

    private func draft(_ text: String, _ seconds: Int = 5) -> KioskDraft {
        KioskDraft(interview: InterviewDraft(text: text), lastInput: .seconds(seconds) + .nanoseconds(7))
    }

    @Test func whatWasKeptIsLoaded() throws {
        let directory = Directory()
        let store = try FileDraftStore(directory: directory.path)
        #expect(try store.load() == nil)
        let kept = draft("drempel-draft 1\nid x\n\nmet lege regels, é\nend\n")
        try store.keep(draft("eerst"))
        try store.keep(kept)
        #expect(try store.load() == kept)
        #expect(directory.names == ["draft-1", "draft-1.lock"])
    }

    @Test func onlyThisUserCanReadIt() throws {
        let directory = Directory()
        let store = try FileDraftStore(directory: directory.path)
        try store.keep(draft("x"))
        var status = stat()
        #expect(stat("\(directory.path)/draft-1", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test func erasedIsGone() throws {
        let directory = Directory()
        let store = try FileDraftStore(directory: directory.path)
        try store.keep(draft("x"))
        try store.erase()
        try store.erase()
        #expect(try store.load() == nil)
        #expect(directory.names == ["draft-1.lock"])
    }

    @Test func twoKiosksDoNotSeeEachOther() throws {
        let directory = Directory()
        let first = try FileDraftStore(directory: directory.path)
        try first.keep(draft("van de eerste"))
        do {
            let second = try FileDraftStore(directory: directory.path)
            #expect(try second.load() == nil)
            try second.keep(draft("van de tweede"))
            #expect(try first.load()?.interview.text == "van de eerste")
            try second.erase()
        }
        let third = try FileDraftStore(directory: directory.path)
        #expect(try third.load() == nil)
        _ = first
    }

    @Test func theNextOneAfterACrashFindsIt() throws {
        let directory = Directory()
        do { try FileDraftStore(directory: directory.path).keep(draft("van voor de val")) }
        directory.write("half", to: "draft-1.new")
        let store = try FileDraftStore(directory: directory.path)
        #expect(try store.load()?.interview.text == "van voor de val")
        #expect(!directory.names.contains("draft-1.new"))
    }

    @Test(arguments: [
        "", "x", "drempel-kiosk 1\n", "drempel-kiosk 1\nboot another-start\ninput 5\nx",
        "drempel-kiosk 2\nboot x\ninput 5\nx",
    ])
    func whatIsNoDraftOfThisStartIsRemoved(text: String) throws {
        let directory = Directory()
        let store = try FileDraftStore(directory: directory.path)
        directory.write(text, to: "draft-1")
        #expect(try store.load() == nil)
        #expect(directory.names == ["draft-1.lock"])
    }

    @Test func aDirectoryThatIsMissingIsSaid() {
        #expect(throws: DraftError.self) { try FileDraftStore(directory: "/nonexistent/drempel") }
    }
}
