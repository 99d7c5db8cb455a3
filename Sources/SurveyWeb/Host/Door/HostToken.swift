import Crypto

/// 256 random bits that a browser keeps. The server keeps only their digest.
struct HostToken: Hashable, Sendable {
    /// 64 hexadecimal digits.
    let text: String

    /// A new one.
    init() {
        text = Hex.text((0..<32).map { _ in UInt8.random(in: .min ... .max) })
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
        Hex.text(Array(HMAC<SHA256>.authenticationCode(for: Self.message(action, holder), using: key)))
    }

    /// Whether `token` is that of the form; it takes equally long wherever the first wrong digit is.
    func accepts(_ token: String?, for action: String, holder: String = "") -> Bool {
        guard let code = token.flatMap(Hex.bytes) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: Self.message(action, holder), using: key)
    }

    private static func message(_ action: String, _ holder: String) -> [UInt8] { Array("\(action)\n\(holder)".utf8) }
}

private enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The bytes of lower-case hexadecimal digits, at most 64 of them.
    static func bytes(_ text: String) -> [UInt8]? {
        let values = text.utf8.prefix(129).compactMap { digits.firstIndex(of: $0).map(UInt8.init) }
        guard values.count == text.utf8.count, values.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }
}
