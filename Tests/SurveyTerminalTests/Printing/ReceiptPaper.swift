import QRCode

/// A receipt printer on the inside: reads ESC/POS as a printer does and keeps what is on the paper.
///
/// It knows the commands that slips use and no others, and it is strict: what would not fit on the paper is an error.
struct ReceiptPaper {
    enum Command: Equatable, CustomStringConvertible {
        case initialise
        case signs(UInt8)
        case codePage(UInt8)
        case align(UInt8)
        case bold(Bool)
        case size(UInt8)
        case feed(UInt8)
        case cut
        case text([UInt8])
        case lineFeed
        case qrModel(UInt8)
        case qrModule(UInt8)
        case qrLevel(UInt8)
        case qrData([UInt8])
        case qrPrint
        case picture(rowBytes: Int, rows: [[UInt8]])

        var description: String {
            switch self {
            case .initialise: "initialise"
            case .signs(let n): "signs \(n)"
            case .codePage(let n): "code page \(n)"
            case .align(let n): "align \(n)"
            case .bold(let on): "bold \(on ? "on" : "off")"
            case .size(let n): "size \(n >> 4 + 1)x\(n & 15 + 1)"
            case .feed(let n): "feed \(n)"
            case .cut: "cut"
            case .text(let bytes): "text " + ReceiptPaper.readable(bytes)
            case .lineFeed: "line feed"
            case .qrModel(let n): "qr model \(n - 48)"
            case .qrModule(let n): "qr module \(n)"
            case .qrLevel(let n): "qr level \(Array("LMQH")[Int(n) - 48])"
            case .qrData(let bytes): "qr data " + ReceiptPaper.readable(bytes)
            case .qrPrint: "qr print"
            case .picture(let rowBytes, let rows): "picture \(rowBytes * 8)x\(rows.count)"
            }
        }
    }

    struct Unexpected: Error { var what: String }

    /// Everything that was sent, in order.
    private(set) var commands: [Command] = []
    /// The lines of letters, each as its bytes.
    private(set) var lines: [[UInt8]] = []
    /// The dots of each slip, row by row; black is `true`.
    private(set) var slips: [[[Bool]]] = []

    private let dots: Int
    private let draws: Bool
    private var rows: [[Bool]] = []
    private var isCentred = false
    private var magnification = 1
    private var qr: (module: Int, level: QRCode.Level, text: String)?

    /// Prints `bytes` on paper of so many dots; when only the commands matter, without drawing them.
    init(_ bytes: [UInt8], dots: Int, draws: Bool = true) throws {
        self.dots = dots
        self.draws = draws
        var input = Input(bytes: bytes[...])
        while !input.bytes.isEmpty {
            let command = try Self.command(&input)
            commands.append(command)
            try perform(command)
        }
        guard rows.isEmpty else { throw Unexpected(what: "paper that is not cut off") }
    }

    private struct Input {
        var bytes: ArraySlice<UInt8>

        mutating func byte() throws -> UInt8 {
            guard let byte = bytes.popFirst() else { throw Unexpected(what: "an end within a command") }
            return byte
        }

        mutating func bytes(_ count: Int) throws -> [UInt8] {
            guard bytes.count >= count else { throw Unexpected(what: "an end within data") }
            defer { bytes = bytes.dropFirst(count) }
            return Array(bytes.prefix(count))
        }

        mutating func word() throws -> Int { Int(try byte()) + Int(try byte()) * 256 }
    }

    private static func command(_ input: inout Input) throws -> Command {
        let first = try input.byte()
        switch first {
        case 0x0A: return .lineFeed
        case 0x1B:
            switch try input.byte() {
            case UInt8(ascii: "@"): return .initialise
            case UInt8(ascii: "R"): return .signs(try input.byte())
            case UInt8(ascii: "t"): return .codePage(try input.byte())
            case UInt8(ascii: "a"): return .align(try input.byte())
            case UInt8(ascii: "E"): return .bold(try input.byte() & 1 == 1)
            case UInt8(ascii: "d"): return .feed(try input.byte())
            case let byte: throw Unexpected(what: "ESC \(byte)")
            }
        case 0x1D:
            switch try input.byte() {
            case UInt8(ascii: "!"): return .size(try input.byte())
            case UInt8(ascii: "V"):
                guard try input.bytes(2) == [66, 0] else { throw Unexpected(what: "another cut") }
                return .cut
            case UInt8(ascii: "v"):
                guard try input.bytes(2) == [UInt8(ascii: "0"), 0] else { throw Unexpected(what: "another picture") }
                let (rowBytes, count) = (try input.word(), try input.word())
                return .picture(rowBytes: rowBytes, rows: try (0..<count).map { _ in try input.bytes(rowBytes) })
            case UInt8(ascii: "("): return try symbol(&input)
            case let byte: throw Unexpected(what: "GS \(byte)")
            }
        case 0x20...0x7E, 0x80...:
            var text = [first]
            while let next = input.bytes.first, next >= 0x20, next != 0x7F { text.append(try input.byte()) }
            return .text(text)
        default: throw Unexpected(what: "control \(first)")
        }
    }

    /// `GS ( k`, for QR codes (49).
    private static func symbol(_ input: inout Input) throws -> Command {
        guard try input.byte() == UInt8(ascii: "k") else { throw Unexpected(what: "GS ( without k") }
        let count = try input.word()
        let data = try input.bytes(count)
        guard data.count >= 3, data[0] == 49 else { throw Unexpected(what: "another symbol") }
        switch (data[1], data.count) {
        case (65, 4) where data[3] == 0: return .qrModel(data[2])
        case (67, 3): return .qrModule(data[2])
        case (69, 3): return .qrLevel(data[2])
        case (80, 4...) where data[2] == 48: return .qrData(Array(data[3...]))
        case (81, 3) where data[2] == 48: return .qrPrint
        default: throw Unexpected(what: "function \(data[1]) of a symbol")
        }
    }

    private mutating func perform(_ command: Command) throws {
        switch command {
        case .initialise:
            (isCentred, magnification, qr) = (false, 1, nil)
        case .signs, .codePage, .bold, .qrModel: break
        case .align(let n): isCentred = n == 1
        case .size(let n):
            guard n >> 4 == n & 15 else { throw Unexpected(what: "stretched letters") }
            magnification = Int(n >> 4) + 1
        case .feed(let n): blank(Int(n) * 30)
        case .lineFeed: break
        case .text(let bytes):
            let width = bytes.count * 12 * magnification
            guard width <= dots else { throw Unexpected(what: "a line that is too long: " + Self.readable(bytes)) }
            lines.append(bytes)
            // Letters are blocks here: enough to see that they leave the code alone.
            let letter = 12 * magnification
            try draw(width: width, height: 24 * magnification) { x, _ in bytes[x / letter] != 0x20 }
            blank(6)
        case .qrModule(let n): qr = (Int(n), qr?.level ?? .L, qr?.text ?? "")
        case .qrLevel(let n): qr?.level = QRCode.Level.allCases[Int(n) - 48]
        case .qrData(let bytes): qr?.text = String(decoding: bytes, as: UTF8.self)
        case .qrPrint:
            guard let qr else { throw Unexpected(what: "a symbol without data") }
            let code = try QRCode(qr.text, level: qr.level)
            // A printer draws no quiet zone.
            try draw(width: code.size * qr.module, height: code.size * qr.module) { x, y in
                code[x / qr.module, y / qr.module]
            }
        case .picture(let rowBytes, let rows):
            try draw(width: rowBytes * 8, height: rows.count) { x, y in rows[y][x / 8] << (x % 8) & 0x80 != 0 }
        case .cut:
            slips.append(rows)
            rows = []
        }
    }

    private mutating func blank(_ count: Int) {
        rows += Array(repeating: Array(repeating: false, count: dots), count: count)
    }

    private mutating func draw(width: Int, height: Int, isBlack: (Int, Int) -> Bool) throws {
        guard width <= dots else { throw Unexpected(what: "\(width) dots where there are \(dots)") }
        guard draws else { return rows.append([]) }
        let left = isCentred ? (dots - width) / 2 : 0
        for y in 0..<height {
            rows.append((0..<dots).map { (left..<left + width).contains($0) && isBlack($0 - left, y) })
        }
    }

    /// A picture of a slip, with paper around it, as a portable greymap.
    func greymap(of slip: Int) -> [UInt8] {
        let margin = [UInt8](repeating: 255, count: 24)
        let width = dots + 2 * margin.count
        return Array("P5\n\(width) \(slips[slip].count)\n255\n".utf8)
            + slips[slip].flatMap { margin + $0.map { $0 ? 0 : 255 } + margin }
    }

    /// ASCII as it is, every other byte in hexadecimal.
    static func readable(_ bytes: [UInt8]) -> String {
        bytes.map { (0x20...0x7E).contains($0) ? String(UnicodeScalar($0)) : "<\(String($0, radix: 16))>" }.joined()
    }
}
