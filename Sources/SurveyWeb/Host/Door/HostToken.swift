import Crypto
import SurveyCore

/// 256 random bits that a browser keeps. The server keeps only their digest.
struct HostToken: Hashable, Sendable {
    /// 64 hexadecimal digits.
    let text: String

    /// A new one.
    init() {
        text = (0..<32).map { _ in UInt8.random(in: .min ... .max) }.hexadecimal
    }

    /// The token that `text` spells; `nil` when it spells none.
    init?(_ text: String) {
        let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
        guard text.utf8.count == 64, text.utf8.allSatisfy(isDigit) else { return nil }
        self.text = text
    }

    /// What is kept in the place of the token.
    var digest: Digest { Digest(bytes: Array(SHA256.hash(data: Array(text.utf8)))) }

    struct Digest: Hashable, Sendable {
        fileprivate var bytes: [UInt8]
    }
}

/// What a form must bring back: bound to who asked for the form and to what it does.
struct FormKey: Sendable {
    private let key: SymmetricKey

    /// A key by chance.
    init() { key = SymmetricKey(size: .bits256) }

    /// The token of the form that does `action`; with `holder`, of one browser's form alone.
    func token(for action: String, holder: String = "") -> String {
        HMAC<SHA256>.authenticationCode(for: Self.message(action, holder), using: key).hexadecimal
    }

    /// Whether `token` is that of the form; it takes equally long wherever the first wrong digit is.
    func accepts(_ token: String?, for action: String, holder: String = "") -> Bool {
        guard let code = token.flatMap({ [UInt8](hexadecimal: $0) }) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Self.message(action, holder), using: key)
    }

    private static func message(_ action: String, _ holder: String) -> [UInt8] { Array("\(action)\n\(holder)".utf8) }
}
