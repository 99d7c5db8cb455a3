import CZlib
import Synchronization

/// Compression, by zlib. The only place that knows it.
enum Gzip {
    /// How hard to try.
    enum Effort: Int32 {
        /// For pages that are made anew each time.
        case quick = 5
        /// For what is compressed once.
        case best = 9
    }

    /// `bytes` as a gzip file without a name or a time; `nil` when that is no shorter.
    static func compress(_ bytes: [UInt8], _ effort: Effort) -> [UInt8]? {
        guard bytes.count > 200, let deflater = Deflater.take(effort) else { return nil }
        defer { deflater.giveBack() }
        let compressed = deflater.compress(bytes)
        return compressed.flatMap { $0.count < bytes.count ? $0 : nil }
    }
}

/// A compressor that is used again: making one takes a quarter of a megabyte each time.
private final class Deflater: @unchecked Sendable {
    // Only one task has it at a time: it is in the pool, or was taken from it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let effort: Gzip.Effort

    private static let pool = Mutex<[Deflater]>([])
    private static let poolSize = 8

    private init?(_ effort: Gzip.Effort) {
        self.effort = effort
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A window of 2^15 bytes; 16 more asks for the gzip format.
        let code = deflateInit2_(
            stream, effort.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    static func take(_ effort: Gzip.Effort) -> Deflater? {
        switch effort {
        case .quick: pool.withLock { $0.popLast() } ?? Deflater(effort)
        case .best: Deflater(effort)
        }
    }

    func giveBack() {
        switch effort {
        case .quick: Self.pool.withLock { pool in if pool.count < Self.poolSize { pool.append(self) } }
        case .best: break
        }
    }

    func compress(_ bytes: [UInt8]) -> [UInt8]? {
        guard deflateReset(stream) == Z_OK else { return nil }
        let bound = Int(deflateBound(stream, UInt(bytes.count)))
        return bytes.withUnsafeBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(bound)
                count = deflate(stream, Z_FINISH) == Z_STREAM_END ? bound - Int(stream.pointee.avail_out) : 0
            }
        }.nonEmpty
    }
}

extension [UInt8] {
    fileprivate var nonEmpty: [UInt8]? { isEmpty ? nil : self }
}
