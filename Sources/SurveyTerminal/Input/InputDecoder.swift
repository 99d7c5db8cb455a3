/// Turns the bytes that a terminal sends into what the person did.
///
/// It may be fed one byte at a time, cut anywhere. Every usual encoding of a key is understood, whatever TERM says, and
/// what is not understood never turns into digits that could answer a question: unknown sequences, reports of the
/// terminal about itself and pastes are swallowed whole.
///
/// A lone ESC is the key Escape or the begin of something longer; call `flush` when `isPending` and nothing has come for
/// some 50 ms.
package struct InputDecoder: Sendable {
    private var state = State.ground
    /// Flushes in a row without a byte.
    private var silence = 0

    enum State: Sendable, Hashable {
        case ground
        case escape
        /// ESC was already reported as a key: what a slow line sends now is still part of the sequence.
        case lateEscape
        /// After `ESC [`: the bytes before the final one.
        case control([UInt8])
        /// After `ESC [` with more bytes than anything meant for us has.
        case overlong
        /// After `ESC [ [`: one letter of the Linux console.
        case console
        /// After `ESC O`: parameters of a keypad key.
        case single([UInt8])
        /// After `ESC [ M`: the three bytes of the old mouse encoding.
        case oldMouse([UInt8])
        /// A string (OSC, DCS, APC, PM, SOS) up to BEL or ST; whether ESC was just seen.
        case string(isEscaped: Bool)
        /// A bracketed paste, and how much of its end was seen.
        case paste(matched: Int)
        /// A character of several bytes: those seen, and how many it has.
        case character([UInt8], count: Int)
    }

    /// No longer than this is anything that a terminal sends us.
    private static let longestControl = 64
    /// `ESC [ 201 ~`.
    private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    /// A sequence that does not go on for so many flushes is given up, a string or paste for the larger number.
    private static let patience = (sequence: 20, string: 20, paste: 40)

    package init() {}

    /// Something was begun that more bytes may finish.
    package var isPending: Bool {
        switch state {
        case .ground, .lateEscape: false
        case .escape, .control, .overlong, .console, .single, .oldMouse, .string, .paste, .character: true
        }
    }

    /// Takes bytes as they came.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        var events: [InputEvent] = []
        for byte in bytes { if let event = feed(byte) { events.append(event) } }
        return events
    }

    /// Takes one byte: it finishes at most one event.
    package mutating func feed(_ byte: UInt8) -> InputEvent? {
        silence = 0
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte, isLate: false)
        case .lateEscape: return escape(byte, isLate: true)
        case .control(let bytes): return control(bytes, byte)
        case .overlong: return endsControl(byte) ? become(.ground, .key(.other)) : nil
        case .console: return become(.ground, .key(.other))
        case .single(let bytes): return single(bytes, byte)
        case .oldMouse(let bytes): return oldMouse(bytes + [byte])
        case .string(let isEscaped): return string(byte, isEscaped)
        case .paste(let matched): return paste(byte, matched)
        case .character(let bytes, let count): return character(bytes, count, byte)
        }
    }

    /// Nothing came for a while (about 50 ms): what was begun may be all.
    package mutating func flush() -> [InputEvent] {
        silence += 1
        switch state {
        case .ground, .lateEscape: return []
        case .escape:
            state = .lateEscape
            return [.key(.escape)]
        case .control, .overlong, .console, .single, .oldMouse, .character:
            guard silence >= Self.patience.sequence else { return [] }
            state = .ground
            return [.key(.other)]
        case .string:
            guard silence >= Self.patience.string else { return [] }
            state = .ground
            return []
        case .paste:
            guard silence >= Self.patience.paste else { return [] }
            state = .ground
            return [.paste]
        }
    }

    private mutating func become(_ next: State, _ event: InputEvent? = nil) -> InputEvent? {
        state = next
        return event
    }

    // MARK: Outside sequences

    private mutating func ground(_ byte: UInt8) -> InputEvent? {
        switch byte {
        case 0x1B: return become(.escape)
        case 0x09: return .key(.tab)
        case 0x0A, 0x0D: return .key(.enter)
        case 0x08, 0x7F: return .key(.backspace)
        case 0x01...0x1A: return .key(.character(Unicode.Scalar(byte | 0x60)), .control)
        case 0x00, 0x1C...0x1F: return .key(.other)
        case 0x20..<0x7F: return .key(.character(Unicode.Scalar(byte)))
        case 0xC2...0xDF: return become(.character([byte], count: 2))
        case 0xE0...0xEF: return become(.character([byte], count: 3))
        case 0xF0...0xF4: return become(.character([byte], count: 4))
        case _: return .key(.other)
        }
    }

    private mutating func character(_ bytes: [UInt8], _ count: Int, _ byte: UInt8) -> InputEvent? {
        guard 0x80...0xBF ~= byte else {
            // The character was cut off; this byte begins something of its own.
            state = .ground
            return ground(byte) ?? .key(.other)
        }
        let bytes = bytes + [byte]
        guard bytes.count == count else { return become(.character(bytes, count: count)) }
        state = .ground
        guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
            scalar.value >= 0xA0
        else { return .key(.other) }
        return .key(.character(scalar))
    }

    private mutating func escape(_ byte: UInt8, isLate: Bool) -> InputEvent? {
        switch byte {
        case 0x5B: return become(.control([]))
        case 0x4F: return become(.single([]))
        case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return become(.string(isEscaped: false))
        case 0x1B:
            // Some terminals send ESC ESC [ A for Alt and an arrow; two presses of Escape look the same at first.
            return become(.escape, isLate ? nil : .key(.escape))
        case _:
            state = .ground
            guard let event = ground(byte) else { return nil }
            guard !isLate, case .key(let key, let modifiers) = event else { return event }
            return .key(key, modifiers.union(.alt))
        }
    }

    // MARK: Swallowed whole

    private mutating func string(_ byte: UInt8, _ isEscaped: Bool) -> InputEvent? {
        switch byte {
        case 0x07, 0x18, 0x1A: return become(.ground)
        case 0x5C where isEscaped: return become(.ground)
        case 0x1B: return become(.string(isEscaped: true))
        // Not ST: the string was cut off, and this is the next sequence.
        case _ where isEscaped: return escape(byte, isLate: false)
        case _: return become(.string(isEscaped: false))
        }
    }

    private mutating func paste(_ byte: UInt8, _ matched: Int) -> InputEvent? {
        let next = byte == Self.pasteEnd[matched] ? matched + 1 : byte == Self.pasteEnd[0] ? 1 : 0
        if next == Self.pasteEnd.count { return become(.ground, .paste) }
        return become(.paste(matched: next))
    }

    private func endsControl(_ byte: UInt8) -> Bool { 0x40...0x7E ~= byte || byte == 0x18 || byte == 0x1A }

    // MARK: Sequences

    private mutating func control(_ bytes: [UInt8], _ byte: UInt8) -> InputEvent? {
        switch byte {
        case 0x5B where bytes.isEmpty: return become(.console)
        case 0x4D where bytes.isEmpty: return become(.oldMouse([]))
        case 0x20...0x3F:
            return become(bytes.count < Self.longestControl ? .control(bytes + [byte]) : .overlong)
        case 0x40...0x7E:
            state = .ground
            let sequence = ControlSequence(bytes, final: byte)
            if sequence.startsPaste { return become(.paste(matched: 0)) }
            return sequence.event
        case 0x1B: return become(.escape)
        case _: return become(.ground, .key(.other))
        }
    }

    private mutating func single(_ bytes: [UInt8], _ byte: UInt8) -> InputEvent? {
        switch byte {
        case 0x30...0x3B where bytes.count < 8: return become(.single(bytes + [byte]))
        case 0x1B: return become(.escape)
        case _: return become(.ground, ControlSequence(bytes, final: byte).singleShiftEvent)
        }
    }

    private mutating func oldMouse(_ bytes: [UInt8]) -> InputEvent? {
        guard bytes.count == 3 else { return become(.oldMouse(bytes)) }
        guard bytes.allSatisfy({ $0 >= 32 }) else { return become(.ground, .key(.other)) }
        let code = Int(bytes[0]) - 32
        return become(
            .ground,
            ControlSequence.mouse(
                code: code, x: Int(bytes[1]) - 32, y: Int(bytes[2]) - 32, isRelease: code & 0b100_0011 == 3))
    }
}
