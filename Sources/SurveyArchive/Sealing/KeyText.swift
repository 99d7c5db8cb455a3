import Crypto
import SurveyCore

/// A key as a line of text: what it is, a colon, and 56 characters for its 32 bytes and a checksum of three.
///
/// ```
/// drempel-public-1:9ZK4…
/// ```
///
/// In a file, empty lines and lines that begin with `#` are for the reader.
enum KeyText {
    enum Kind: String, CaseIterable {
        case `public` = "drempel-public-"
        case `private` = "drempel-private-"
    }

    /// The form's number, after the kind.
    private static let version = "1:"
    /// Five bits each: 32 bytes of key and 3 of checksum.
    private static let length = 56

    static func text(of key: [UInt8], _ kind: Kind) -> String {
        kind.rawValue + version + Base32.encode(key + checksum(key, kind))
    }

    /// The 32 bytes of the only key in `text`.
    ///
    /// - Throws: `KeyError`.
    static func key(in text: String, _ wanted: Kind) throws -> [UInt8] {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        }
        var keys = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
        guard let line = keys.popLast() else { throw KeyError.notAKey }
        guard let kind = Kind.allCases.first(where: { line.hasPrefix($0.rawValue) }) else { throw KeyError.notAKey }
        guard keys.isEmpty else { throw KeyError.several }
        guard kind == wanted else { throw kind == .private ? KeyError.isPrivate : .isPublic }
        let rest = line.dropFirst(kind.rawValue.count)
        guard rest.hasPrefix(version) else {
            throw rest.prefix { $0.isNumber }.isEmpty ? KeyError.notAKey : .newer
        }
        let characters = rest.dropFirst(version.count).filter { !$0.isWhitespace && $0 != "-" }
        guard characters.count == length else { throw KeyError.length(characters.count, of: length) }
        let bytes = try Base32.decode(characters)
        let key = Array(bytes.prefix(32))
        guard Array(bytes.dropFirst(32)) == checksum(key, kind) else { throw KeyError.checksum }
        return key
    }

    /// It covers the kind too: so that a private key with its first word changed is no public one.
    private static func checksum(_ key: [UInt8], _ kind: Kind) -> [UInt8] {
        Array(SHA256.hash(data: Array((kind.rawValue + version).utf8) + key).prefix(3))
    }
}

/// Why a text is not the key that was asked for.
public enum KeyError: Error, Sendable, Hashable {
    /// There is no key in it.
    case notAKey
    /// It holds more than one.
    case several
    /// It is a private key where the public one belongs. It must not stay there.
    case isPrivate
    /// It is a public key where the private one belongs.
    case isPublic
    /// It is of a form that a newer version of the program made.
    case newer
    /// It has so many characters after the colon, of so many.
    case length(Int, of: Int)
    /// It holds a character that no key has.
    case character(Character)
    /// It is mistyped: its last characters do not fit the others.
    case checksum
    /// It is well written, but nothing can be sealed with it.
    case unusable
}
