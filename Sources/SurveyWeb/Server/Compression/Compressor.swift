import Synchronization

/// Decides what goes out compressed, and keeps what never changes compressed.
final class Compressor: Sendable {
    /// Assets by their path, which changes with what is in them; `nil` where compressing was no gain.
    private let assets = Mutex<[[String]: [UInt8]?]>([:])
    /// More than there are; a bound all the same.
    private static let assetLimit = 64

    /// How many are kept.
    var assetCount: Int { assets.withLock(\.count) }

    /// The body as gzip; `nil` when it is better sent as it is.
    func compressed(_ response: WebResponse, to request: WebRequest?) -> [UInt8]? {
        switch response.contentType {
        case .html, .css, .script, .text, .svg: break
        // Compressed by themselves.
        case .png, .wave, .ogg, .mp3, .flac: return nil
        }
        guard response.status != 206 else { return nil }
        switch response.cache {
        case .forever where response.status == 200:
            guard let path = request?.path else { return nil }
            return assets.withLock { assets in
                if let known = assets[path] { return known }
                let bytes = Gzip.compress(response.body, .best)
                if assets.count < Self.assetLimit { assets[path] = .some(bytes) }
                return bytes
            }
        case .forever, .page, .last, .none:
            // The host's pages have a secret in them beside what was typed, which lengths could tell.
            return request?.path.first == "host" ? nil : Gzip.compress(response.body, .quick)
        }
    }

    /// Whether a client that sends this header takes gzip.
    static func accepts(_ acceptEncoding: String) -> Bool {
        var (gzip, any): (Int?, Int?) = (nil, nil)
        for part in acceptEncoding.split(separator: ",").prefix(32) {
            let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            let weight =
                pieces.dropFirst().first { $0.hasPrefix("q=") }
                .map { QualityValue.thousandths($0.dropFirst(2)) ?? 0 } ?? 1000
            switch pieces.first {
            case "gzip", "x-gzip": gzip = max(gzip ?? 0, weight)
            case "*": any = weight
            case _: continue
            }
        }
        return gzip ?? any ?? 0 > 0
    }
}
