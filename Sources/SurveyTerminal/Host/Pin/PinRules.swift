/// Which PINs can be chosen, and what a recovery code looks like.
public enum PinRules {
    /// How many digits a PIN has.
    public static let length = 4...8
    /// How many digits a recovery code has: 66 bits, in groups of four.
    public static let recoveryLength = 20
    static let groupLength = 4
    static var groups: Int { recoveryLength / groupLength }

    /// Why a PIN is refused.
    public enum Refusal: Sendable, Hashable {
        /// Not 4 to 8 digits.
        case length
        /// Among those that people try first.
        case weak
    }

    /// Why `pin` cannot be chosen; `nil` when it can.
    ///
    /// Refused are: one digit repeated, a row up or down (`1234`, `9876`, `7890`), a repeated part (`1212`, `123123`),
    /// pairs (`1122`), the columns of a keypad, and years from 1900 to 2099.
    public static func refusal(of pin: Secret) -> Refusal? {
        guard length.contains(pin.count) else { return .length }
        return pin.withBytes { isWeak($0.map { Int($0) - 0x30 }) } ? .weak : nil
    }

    private static func isWeak(_ digits: [Int]) -> Bool {
        let steps = zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 }
        // One digit, or a row.
        if steps.allSatisfy({ $0 == steps[0] }), [0, 1, 9].contains(steps[0]) { return true }
        let periods = 1...digits.count / 2
        if periods.contains(where: { period in digits.indices.allSatisfy { digits[$0] == digits[$0 % period] } }) {
            return true
        }
        // Pairs: 1122, and a mirror: 1221.
        if digits.count == 4, digits[0] == digits[1] && digits[2] == digits[3] || digits == digits.reversed() {
            return true
        }
        if digits.count == 4, digits[0] == 1 && digits[1] == 9 || digits[0] == 2 && digits[1] == 0 { return true }
        return [[2, 5, 8, 0], [0, 8, 5, 2], [1, 4, 7, 0], [3, 6, 9, 0]].contains(digits)
    }
}
