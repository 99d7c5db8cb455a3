/// A Wi-Fi network that phones join by reading a code.
public struct WifiNetwork: Sendable, Hashable {
    /// The name that phones show.
    public let name: String
    /// The passphrase; `nil` for a network that anybody may join.
    public let passphrase: String?

    /// - Parameters:
    ///   - name: of 1 to 32 bytes.
    ///   - passphrase: 8 to 63 characters as they are on every keyboard, as WPA2 and WPA3 ask.
    /// - Throws: `WifiNetworkError`, which says how to mend it.
    public init(name: String, passphrase: String?) throws(WifiNetworkError) {
        guard (1...32).contains(name.utf8.count) else { throw .name(bytes: name.utf8.count) }
        guard name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .controlCharacter
        }
        if let passphrase {
            guard passphrase.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { throw .strangeCharacter }
            guard (8...63).contains(passphrase.utf8.count) else { throw .passphrase(length: passphrase.utf8.count) }
        }
        self.name = name
        self.passphrase = passphrase
    }

    /// What the code spells: the form that the cameras of phones know.
    public var text: String {
        let secret = passphrase.map { "T:WPA;S:\(Self.escaped(name));P:\(Self.escaped($0))" }
        return "WIFI:\(secret ?? "T:nopass;S:\(Self.escaped(name))");;"
    }

    /// `text` with a backslash before what has a meaning of its own.
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if #"\;,:""#.unicodeScalars.contains(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}

/// Why there can be no such network.
public enum WifiNetworkError: Error, Sendable, Hashable {
    /// The name is empty or too long.
    case name(bytes: Int)
    /// The name has a line break or the like in it.
    case controlCharacter
    /// The passphrase is too short or too long.
    case passphrase(length: Int)
    /// The passphrase has a character that is not on every keyboard.
    case strangeCharacter
}

extension WifiNetworkError: CustomStringConvertible {
    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .name(bytes: 0): "The Wi-Fi network has no name: give the one that phones show."
        case .name(let bytes):
            "The name of the Wi-Fi network takes \(bytes) bytes, and at most 32 are possible: shorten it."
        case .controlCharacter:
            "The name of the Wi-Fi network has a line break or another character that cannot be seen: leave it out."
        case .passphrase(let length):
            "The passphrase of the Wi-Fi network has \(length) characters; it must have 8 to 63."
        case .strangeCharacter:
            """
            The passphrase of the Wi-Fi network has a letter with an accent, a line break or the like: use letters \
            without accents, digits and signs.
            """
        }
    }
}
