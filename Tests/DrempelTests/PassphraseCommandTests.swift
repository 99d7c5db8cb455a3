import Glibc
import SurveyWeb
import Testing

@testable import drempel

@Suite("drempel passphrase")
struct PassphraseCommandTests {
    private func set(_ passphrase: String, in folder: String) throws -> Program.Result {
        try Program.run(
            [
                "-c", "printf '%s\\n' \"$1\" | \"$2\" passphrase set --state \"$3\"", "sh", passphrase, Program.path,
                folder,
            ],
            program: "/bin/sh")
    }

    @Test("keeps only a hash, which only its owner can read, and takes it away again")
    func setAndClear() throws {
        let parent = try TemporaryFolder()
        let folder = parent.path + "/state"
        let file = HostPassphraseFile(folder: folder)
        #expect(file.standing() == .none)
        let result = try set("Drie groene  appels ", in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let text = try TemporaryFolder.text(file.path)
        #expect(text.hasPrefix("drempel-passphrase 1\n$argon2id$v=19$m=19456,t=3,p=1$"))
        #expect(!text.lowercased().contains("groene"))
        var status = stat()
        #expect(stat(file.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(stat(folder, &status) == 0 && status.st_mode & 0o777 == 0o700)

        #expect(file.verify("Drie groene appels"))
        #expect(file.verify(" Drie\u{A0}groene appels"), "whatever the keyboard makes of blanks")
        for wrong in ["drie groene appels", "Drie groene appel", "", String(repeating: "a", count: 5000)] {
            #expect(!file.verify(wrong), "\(wrong.prefix(20))")
        }
        let before = file.standing()
        #expect(try set("Drie groene appels", in: folder).status == 0)
        #expect(file.standing() != before, "the same one set again signs everybody out")

        let clear = try Program.run(["passphrase", "clear", "--state", folder])
        #expect(clear.status == 0)
        #expect(file.standing() == .none)
        #expect(!file.verify("Drie groene appels"))
        #expect(try Program.run(["passphrase", "clear", "--state", folder]).output.contains("There was no passphrase"))
    }

    @Test(
        "refuses what can be guessed, and PINs above all, and leaves what was set",
        arguments: [
            ("kort en kle", "at least 12"), ("123456789012", "more than digits"),
            ("1234 5678 9012 3456", "more than digits"), ("aaaaaaaaaaaaaaaa", "too easy"), ("", "at least 12"),
            ("abababababababab", "too easy"), ("een twee\u{7}drie vier", "cannot be typed"),
        ])
    func refusals(passphrase: String, words: String) throws {
        let folder = try TemporaryFolder()
        #expect(try set("een twee drie vier", in: folder.path).status == 0)
        let result = try set(String(passphrase), in: folder.path)
        #expect(result.status == 64)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.errors.contains("Nothing was changed."))
        #expect(HostPassphraseFile(folder: folder.path).verify("een twee drie vier"))
    }

    @Test("says so when there is nothing to read, or nowhere to write")
    func trouble() throws {
        let folder = try TemporaryFolder()
        let nothing = try Program.run(["passphrase", "set", "--state", folder.path])
        #expect((nothing.status, nothing.errors.contains("No passphrase was given.")) == (64, true))
        try Files.write([], to: folder.path + "/file")
        let nowhere = try set("een twee drie vier", in: folder.path + "/file/state")
        #expect(nowhere.status == 74)
        #expect(nowhere.errors.contains("cannot be made"))
    }

    @Test("lets nobody in with a file that holds something else", arguments: ["", "x", "drempel-passphrase 1\nabc\n"])
    func damaged(text: String) throws {
        let folder = try TemporaryFolder()
        let file = HostPassphraseFile(folder: folder.path)
        try Files.write(Array(text.utf8), to: file.path)
        #expect(file.standing() == .unreadable)
        #expect(!file.verify(""))
        #expect(!file.verify("abc"))
    }

    @Test("takes é in both its spellings")
    func spelling() {
        #expect(
            PassphraseRules.canonical("caf\u{E9}").unicodeScalars.elementsEqual(
                PassphraseRules.canonical("cafe\u{301}").unicodeScalars))
    }
}
