import Crypto
import SurveyCore

/// A file of sound as it is served.
public struct SoundFile: Sendable {
    public let format: SoundFormat
    /// The beginning of the SHA-256 of its bytes, which is part of its path: another sound has another path.
    let hash: String
    private let source: @Sendable () -> [UInt8]?

    /// A file that stays in memory; `nil` when it is in no format that phones play.
    public init?(_ bytes: [UInt8]) {
        self.init(bytes) { bytes }
    }

    /// A file that is read each time it is asked for.
    ///
    /// - Parameters:
    ///   - bytes: what it holds now.
    ///   - source: reads it again; `nil` when it is gone.
    public init?(_ bytes: [UInt8], source: @escaping @Sendable () -> [UInt8]?) {
        guard let format = SoundFormat(bytes) else { return nil }
        self.format = format
        hash = Self.hash(bytes)
        self.source = source
    }

    /// What it holds; `nil` when it is gone or no longer the same.
    func bytes() -> [UInt8]? {
        guard let bytes = source(), Self.hash(bytes) == hash else { return nil }
        return bytes
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        SHA256.hash(data: bytes).prefix(6).hexadecimal
    }
}
