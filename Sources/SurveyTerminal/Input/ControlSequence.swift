/// One control sequence of a keyboard or mouse: `CSI bytes final` or `SS3 bytes final`.
struct ControlSequence {
    /// `<`, `?`, `>` or `=` when the parameters begin with it.
    let marker: UInt8?
    /// The parameters; of each only the first part where it has several (`1:2`).
    let parameters: [Int?]
    /// The second part of the second parameter: 3 is the release of a key.
    let phase: Int?
    /// `$` and the like stand before the final byte: an answer of the terminal.
    let hasIntermediates: Bool
    let final: UInt8

    init(_ bytes: [UInt8], final: UInt8) {
        self.final = final
        var rest = bytes[...]
        if let first = rest.first, 0x3C...0x3F ~= first {
            marker = first
            rest = rest.dropFirst()
        } else {
            marker = nil
        }
        let digits = rest.prefix { $0 >= 0x30 }
        hasIntermediates = digits.count < rest.count
        let fields = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
            field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
                .map { Int(String(decoding: $0, as: UTF8.self)) }
        }
        parameters = fields.map { $0.first ?? nil }
        phase = fields.count > 1 && fields[1].count > 1 ? fields[1][1] : nil
    }

    private func parameter(_ index: Int) -> Int? { index < parameters.count ? parameters[index] : nil }

    /// The modifiers of `CSI 1 ; m A`: one more than a set of bits.
    private var modifiers: InputEvent.Modifiers {
        guard let code = parameter(1), (1...256).contains(code) else { return [] }
        return Self.modifiers(bits: code - 1)
    }

    private static func modifiers(bits: Int) -> InputEvent.Modifiers {
        // Super, hyper and meta are as good as Alt: not a plain key.
        var modifiers = InputEvent.Modifiers(rawValue: UInt8(bits & 7))
        if bits & 0b11_1000 != 0 { modifiers.insert(.alt) }
        return modifiers
    }

    var startsPaste: Bool { final == UInt8(ascii: "~") && marker == nil && parameter(0) == 200 }

    /// What `CSI …` means; `nil` for what no person did.
    var event: InputEvent? {
        if marker == UInt8(ascii: "<") { return sgrMouse }
        // The terminal answers something: its attributes, a mode, the keyboard's flags.
        guard marker == nil, !hasIntermediates else { return nil }
        if phase == 3 { return nil }
        switch final {
        case UInt8(ascii: "I"): return .focus(true)
        case UInt8(ascii: "O"): return .focus(false)
        case UInt8(ascii: "c"), UInt8(ascii: "n"), UInt8(ascii: "R"), UInt8(ascii: "t"), UInt8(ascii: "y"): return nil
        case UInt8(ascii: "M"):
            // The encoding of urxvt: the button with 32 added.
            guard parameters.count == 3, let code = parameter(0), let x = parameter(1), let y = parameter(2) else {
                return .key(.other)
            }
            return Self.mouse(code: code - 32, x: x, y: y, isRelease: (code - 32) & 0b100_0011 == 3)
        case UInt8(ascii: "~"): return tilde
        case UInt8(ascii: "u"): return Self.key(code: parameter(0), modifiers)
        case UInt8(ascii: "Z"): return .key(.backTab, modifiers)
        // Shifted arrows of rxvt.
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return Self.arrow(final ^ 0x20).map { .key($0, .shift) }
        case _: return .key(Self.arrow(final) ?? .other, modifiers)
        }
    }

    /// What `SS3 …` means: arrows in application mode, and the keypad.
    var singleShiftEvent: InputEvent? {
        switch final {
        case UInt8(ascii: "M"): return .key(.enter)
        case UInt8(ascii: "X"): return .key(.character("="))
        case UInt8(ascii: "I"): return .key(.tab)
        case UInt8(ascii: " "): return .key(.character(" "))
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return Self.arrow(final ^ 0x20).map { .key($0, .control) }
        // The keypad: * + , - . / and the digits, each 64 above its character.
        case UInt8(ascii: "j")...UInt8(ascii: "y"): return .key(.character(Unicode.Scalar(final - 64)), modifiers)
        case _: return .key(Self.arrow(final) ?? .other, modifiers)
        }
    }

    private static func arrow(_ final: UInt8) -> InputEvent.Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case _: nil
        }
    }

    private var tilde: InputEvent? {
        switch parameter(0) {
        case 1, 7: return .key(.home, modifiers)
        case 3: return .key(.delete, modifiers)
        case 4, 8: return .key(.end, modifiers)
        case 5: return .key(.pageUp, modifiers)
        case 6: return .key(.pageDown, modifiers)
        // xterm's modifyOtherKeys: 27 ; modifiers ; code.
        case 27: return Self.key(code: parameter(2), modifiers)
        // A paste that ended without a beginning.
        case 201: return .paste
        case _: return .key(.other, modifiers)
        }
    }

    /// A key by its Unicode code point.
    private static func key(code: Int?, _ modifiers: InputEvent.Modifiers) -> InputEvent? {
        switch code {
        case 13: return .key(.enter, modifiers)
        case 9: return .key(modifiers.contains(.shift) ? .backTab : .tab, modifiers.subtracting(.shift))
        case 27: return .key(.escape, modifiers)
        case 8, 127: return .key(.backspace, modifiers)
        // The keypad of the kitty protocol: digits, then . / * - + Enter =.
        case let code? where (57399...57408).contains(code):
            return .key(.character(Unicode.Scalar(UInt8(0x30 + code - 57399))), modifiers)
        case let code? where (57409...57413).contains(code):
            return .key(.character(Array("./*-+".unicodeScalars)[code - 57409]), modifiers)
        case 57414: return .key(.enter, modifiers)
        case let code? where code >= 0x20 && !(0x7F..<0xA0).contains(code) && !(0xE000...0xF8FF).contains(code):
            let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
            guard let scalar else { return .key(.other, modifiers) }
            return .key(.character(scalar), modifiers)
        case _: return .key(.other, modifiers)
        }
    }

    private var sgrMouse: InputEvent? {
        guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"), parameters.count == 3,
            let code = parameter(0), let x = parameter(1), let y = parameter(2)
        else { return .key(.other) }
        return Self.mouse(code: code, x: x, y: y, isRelease: final == UInt8(ascii: "m"))
    }

    /// A mouse event of any encoding; column and row count from 1.
    static func mouse(code: Int, x: Int, y: Int, isRelease: Bool) -> InputEvent {
        let (x, y) = (max(0, x - 1), max(0, y - 1))
        if code & 64 != 0 {
            return .mouse(MouseEvent(code & 1 == 0 ? .wheelUp : .wheelDown, button: 4 + (code & 3), x: x, y: y))
        }
        let action: MouseEvent.Action = isRelease ? .release : code & 32 != 0 ? .move : .press
        // In the old encodings a release does not say of which button.
        let button = code & 3 == 3 ? 0 : code & 3
        return .mouse(MouseEvent(action, button: button, x: x, y: y))
    }
}
