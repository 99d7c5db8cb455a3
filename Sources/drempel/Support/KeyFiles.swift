import ArgumentParser
import Glibc
import SurveyArchive

/// The project team's keys, in files or as they are given.
enum KeyFiles {
    /// The private key in the file at `path`.
    ///
    /// - Throws: `Failure`.
    static func opening(_ path: String) throws -> OpeningKey {
        try reading(path) { try OpeningKey(text: $0) }
    }

    /// The public key that `text` is, or that the file of that name holds.
    ///
    /// - Throws: `Failure`.
    static func sealing(_ text: String) throws -> SealingKey {
        guard isKey(text) else { return try reading(text) { try SealingKey(text: $0) } }
        return try naming("The key that was given") { try SealingKey(text: text) }
    }

    /// Whether `text` is meant for a key itself, and not for a file.
    static func isKey(_ text: String) -> Bool {
        text.hasPrefix("drempel-") && !Files.exists(text)
    }

    /// Runs `make` on the text of the file at `path`.
    static func reading<Key>(_ path: String, _ make: (String) throws -> Key) throws -> Key {
        let bytes = try Files.read(path)
        return try naming("'\(path)'") {
            // Whatever is no text has no key either.
            guard bytes.count < 1 << 16, let text = String(validating: bytes, as: UTF8.self) else {
                throw KeyError.notAKey
            }
            return try make(text)
        }
    }

    /// Whether others than its owner may read the file.
    static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    private static func naming<Key>(_ what: String, _ make: () throws -> Key) throws -> Key {
        do {
            return try make()
        } catch let error as KeyError {
            throw Failure(.data, "\(what) \(error.words)")
        }
    }
}

/// `--public-key`, for commands that store answers.
struct SealingOption: ParsableArguments {
    @Option(
        help: "The project team's public key, or its file: answers are stored sealed, and only the team can open them.")
    var publicKey: String?

    /// The key that was given, else the configured one (`answers.public-key`); `nil` when there is none.
    ///
    /// - Throws: `Failure`.
    func key(_ settings: Settings) throws -> SealingKey? {
        try (publicKey ?? settings.publicKey()).map { try KeyFiles.sealing($0) }
    }
}

extension KeyError {
    /// The error in words, after the name of what was read.
    var words: String {
        switch self {
        case .notAKey:
            "holds no key of Drempel. One is a line that begins with 'drempel-public-1:' or 'drempel-private-1:'."
        case .several: "holds more than one key. Keep one in each file."
        case .isPrivate:
            "is the private key. It must not come on a device or in a message: give the public one, "
                + "which 'drempel key show FILE' prints. If it left your hands, make a new key."
        case .isPublic: "is the public key, which seals. Give the file with the private one, which opens."
        case .newer: "was made by a newer version of Drempel. Install that version and try again."
        case .length(let count, let whole):
            count < whole
                ? "is cut off: \(count) of \(whole) characters are there. Copy the whole line."
                : "has \(count) characters in its key, \(whole) belong there. Copy the line as it was printed."
        case .character(let character):
            "has '\(character)' in its key, which no key has. Copy the line as it was printed."
        case .checksum: "is mistyped: its checksum is not right. Copy the line as it was printed."
        case .unusable: "is no key that can seal. Make one with 'drempel key new'."
        }
    }
}
