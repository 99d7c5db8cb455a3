/// What eSpeak NG says: samples of one channel.
struct Waveform: Sendable, Hashable {
    let rate: Int
    let samples: [Int16]

    /// The loudest sample.
    var peak: Int { samples.reduce(0) { max($0, abs(Int($1))) } }

    /// The sound in a WAV file of 16 bits and one channel; `nil` for any other, and for one without sound. What was
    /// written into a pipe does not know its length, so everything after the head is taken.
    init?(_ file: [UInt8]) {
        guard file.count > 44, file.starts(with: "RIFF".utf8), file[8...].starts(with: "WAVEfmt ".utf8),
            file[36...].starts(with: "data".utf8), file[22] == 1, file[34] == 16
        else { return nil }
        rate = (0..<4).reduce(0) { $0 | Int(file[24 + $1]) << (8 * $1) }
        samples = stride(from: 44, to: file.count - 1, by: 2).map {
            Int16(truncatingIfNeeded: Int(file[$0]) | Int(file[$0 + 1]) << 8)
        }
        guard rate > 0, !samples.isEmpty else { return nil }
    }

    /// All of it as a WAV file.
    var file: [UInt8] {
        var bytes = WaveFile.head(rate: rate, bits: 16, count: 2 * samples.count)
        bytes.reserveCapacity(bytes.count + 2 * samples.count)
        for sample in samples {
            let bits = UInt16(bitPattern: sample)
            bytes.append(UInt8(bits & 0xFF))
            bytes.append(UInt8(bits >> 8))
        }
        return bytes
    }

    /// A quarter of the size, as every browser plays it: half the samples, of one byte, as loud as one byte can be.
    var small: [UInt8] {
        let peak = max(1, self.peak)
        let pairs = stride(from: 0, to: samples.count - 1, by: 2).map { Int(samples[$0]) + Int(samples[$0 + 1]) }
        return WaveFile.head(rate: rate / 2, bits: 8, count: pairs.count)
            + pairs.map { UInt8(clamping: 128 + $0 * 120 / (2 * peak)) } + (pairs.count % 2 == 1 ? [128] : [])
    }
}
