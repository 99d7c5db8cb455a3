import Glibc

/// The head of a WAV file. A player takes a file that is no WAV for bare sound, and makes a noise.
enum WaveFile {
    /// Whether the file at `path` begins as a WAV file does and holds all of the sound that it promises.
    static func isWhole(_ path: String) -> Bool {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        let head = bytes(file, at: 0, count: 12)
        guard head.count == 12, text(head, 0) == "RIFF", text(head, 8) == "WAVE" else { return false }
        var (offset, hasFormat) = (12, false)
        // No file has more parts than this before its sound.
        for _ in 0..<64 {
            let part = bytes(file, at: offset, count: 8)
            guard part.count == 8 else { return false }
            let length = number(part, 4)
            switch text(part, 0) {
            case "fmt ": hasFormat = length >= 16
            case "data":
                // What was recorded into a pipe does not know its length, and says the most there can be.
                let isOpen = length >= 0x7FFF_F000
                let rest = size - offset - 8
                return hasFormat && rest > 0 && length > 0 && (isOpen || length <= rest)
            case _: break
            }
            offset += 8 + length + length % 2
        }
        return false
    }

    /// 50 ms of silence.
    static let silence: [UInt8] = {
        let count = 22050 / 20 * 2
        return head(rate: 22050, bits: 16, count: count) + [UInt8](repeating: 0, count: count)
    }()

    /// What stands before `count` bytes of sound of one channel.
    static func head(rate: Int, bits: Int, count: Int) -> [UInt8] {
        func word(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let width = bits / 8
        let format =
            word(16, 4) + word(1, 2) + word(1, 2) + word(rate, 4) + word(width * rate, 4) + word(width, 2)
            + word(bits, 2)
        // Parts begin at even places.
        return Array("RIFF".utf8) + word(36 + count + count % 2, 4) + Array("WAVEfmt ".utf8) + format
            + Array("data".utf8) + word(count, 4)
    }

    private static func bytes(_ file: Int32, at offset: Int, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(file, &bytes, count, off_t(offset))
        return Array(bytes.prefix(max(0, got)))
    }

    private static func text(_ bytes: [UInt8], _ start: Int) -> String {
        String(decoding: bytes[start..<start + 4], as: UTF8.self)
    }

    private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }
}
