import Glibc
import Testing

@testable import SurveyWeb

@Suite struct KeyFileTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.file("keys") }

    private func start(at path: String? = nil) throws -> KeyRing {
        try KeyRing(path: path ?? self.path) { 20_000 * 86_400 }
    }

    private static let good =
        "drempel-keys 1\nkey 01020304 20000 \(String(repeating: "ab", count: 32))\nend\n"

    @Test func aWholeFileIsRead() throws {
        folder.write(Self.good, to: "keys")
        #expect(try start().sealingKey().id == [1, 2, 3, 4])
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o620, 0o666, 0o610] as [mode_t])
    func aFileThatOthersCanReadIsRefused(_ mode: mode_t) {
        folder.write(Self.good, to: "keys", mode: mode)
        #expect(throws: KeyFileError.readableByOthers(path: path, mode: mode)) { try start() }
        #expect(folder.text(of: "keys") == Self.good)
    }

    @Test func aLinkIsRefused() {
        folder.write(Self.good, to: "real")
        symlink(folder.file("real"), path)
        #expect(throws: KeyFileError.notAFile(path: path)) { try start() }
    }

    @Test func aLinkToNothingIsRefusedAndNotFollowed() {
        symlink(folder.file("nowhere"), path)
        #expect(throws: KeyFileError.notAFile(path: path)) { try start() }
        #expect(!folder.names.contains("nowhere"))
    }

    @Test func aPipeOrAFolderIsRefused() {
        mkfifo(path, 0o600)
        #expect(throws: KeyFileError.notAFile(path: path)) { try start() }
        let other = TemporaryFolder()
        mkdir(other.file("keys"), 0o700)
        #expect(throws: KeyFileError.notAFile(path: other.file("keys"))) { try start(at: other.file("keys")) }
        rmdir(other.file("keys"))
    }

    @Test func aLaterFormatIsRefused() {
        folder.write("drempel-keys 2\nwhatever", to: "keys")
        #expect(throws: KeyFileError.newer(path: path)) { try start() }
        #expect(folder.text(of: "keys") == "drempel-keys 2\nwhatever")
    }

    @Test(arguments: [
        ("", 1), ("\n", 1), ("drempel-keys", 1), ("drempel-keys x\n", 1), ("drempel-keys 0\n", 1),
        ("drempel-keys 1\nend\n", 3), ("drempel-keys 1\nkey 01020304 20000 abab\nend\n", 2),
        ("drempel-keys 1\nkey 010203 20000 \(String(repeating: "ab", count: 32))\nend\n", 2),
        ("drempel-keys 1\nkey 01020304 -1 \(String(repeating: "ab", count: 32))\nend\n", 2),
        ("drempel-keys 1\nkey 01020304 9223372036854775807 \(String(repeating: "ab", count: 32))\nend\n", 2),
        ("drempel-keys 1\nkey 01020304 20000 \(String(repeating: "ag", count: 32))\nend\n", 2),
        (String(repeating: "x", count: 200_000), 1), ("\u{1}\u{2}", 1),
    ])
    func aDamagedFileIsRefusedAndKept(_ text: String, _ line: Int) {
        folder.write(text, to: "keys")
        #expect(throws: KeyFileError.damaged(path: path, line: line)) { try start() }
        #expect(text.utf8.count > 9999 || folder.text(of: "keys") == text)
    }

    @Test func everyCutOfAFileIsRefused() {
        for length in 0..<Self.good.utf8.count {
            folder.write(String(Self.good.prefix(length)), to: "keys")
            #expect(throws: KeyFileError.self) { try start() }
        }
    }

    @Test func withoutAFolderItSaysSo() {
        let path = folder.file("missing/keys")
        #expect(throws: KeyFileError.noFolder(path: path, folder: folder.file("missing"))) { try start(at: path) }
    }

    @Test(arguments: [
        (KeyFileError.readableByOthers(path: "/var/k", mode: 0o644), ["/var/k", "644", "chmod 600 /var/k"]),
        (.notAFile(path: "/var/k"), ["/var/k", "Move it away"]), (.newer(path: "/var/k"), ["newer version"]),
        (.damaged(path: "/var/k", line: 3), ["line 3", "Remove it"]), (.full(path: "/var/k"), ["full", "Make room"]),
        (.noFolder(path: "/var/k", folder: "/var"), ["/var is not there", "Make it"]),
        (.limitTooLong(seconds: 43_200), ["720 minutes", "within a day"]),
        (.foreignOwner(path: "/var/k"), ["another user"]), (.busy(path: "/var/k"), ["Another program"]),
        (.system(path: "/var/k", action: "lock it", words: "no"), ["cannot lock it (no)"]),
    ])
    func errorsSayHowToMendThem(_ error: KeyFileError, _ parts: [String]) {
        for part in parts { #expect("\(error)".contains(part)) }
    }

    @Test func anotherProgramWithTheLockIsWaitedForAndThenNamed() throws {
        let lock = open(folder.file(".keys.lock"), O_RDWR | O_CREAT, 0o600)
        defer { close(lock) }
        flock(lock, LOCK_EX)
        let file = KeyFile(path: path)
        #expect(throws: KeyFileError.busy(path: path)) {
            try file.lock(patience: 20) { () throws(KeyFileError) in }
        }
    }
}
