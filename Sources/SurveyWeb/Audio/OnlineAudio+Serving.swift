import SurveyCore

extension OnlineAudio {
    /// Where a sound is: `/audio/SURVEY/HASH/LANGUAGE/NAME.ENDING`. Browsers may keep it for ever, since another sound has
    /// another hash.
    static func path(survey: String, file: SoundFile, language: LanguageTag, name: String) -> String {
        "/audio/\(survey)/\(file.hash)/\(language)/\(name).\(file.format.ending)"
    }

    /// The answer to a request for a sound; `nil` when there is none under that path.
    ///
    /// - Parameters:
    ///   - parts: of the path, after `/audio/SURVEY`: the hash, the language, the name with its ending.
    ///   - range: the header `Range`. iPhones play no sound that is not given in parts when they ask so.
    func response(to parts: [String], range: String?) -> WebResponse? {
        guard parts.count == 3, let language = LanguageTag(parts[1]), let dot = parts[2].lastIndex(of: ".") else {
            return nil
        }
        let (name, ending) = (String(parts[2][..<dot]), parts[2][parts[2].index(after: dot)...])
        guard let sound = sounds[language]?[name] else { return nil }
        let files = (sound.recorded + sound.made).filter { $0.format.ending == ending }
        // A page from before the last start may ask for a sound that was made anew: it hears the new one.
        guard let file = files.first(where: { $0.hash == parts[0] }) ?? files.first, let bytes = file.bytes() else {
            return nil
        }
        let cache: WebResponse.Cache = file.hash == parts[0] ? .forever : .none
        let type = file.format.contentType
        switch ByteRange(range, of: bytes.count) {
        case .whole: return WebResponse(body: bytes, contentType: type, cache: cache)
        case .part(let part):
            var response = WebResponse(status: 206, body: Array(bytes[part]), contentType: type, cache: cache)
            response.contentRange = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
            return response
        case .outside:
            var response = WebResponse(status: 416, body: [], contentType: type, cache: .none)
            response.contentRange = "bytes */\(bytes.count)"
            return response
        }
    }
}

/// What a header `Range` asks for.
enum ByteRange: Sendable, Hashable {
    /// Everything: it was not sent, or asks for what we do not do, such as several parts.
    case whole
    case part(Range<Int>)
    /// Nothing of it is there.
    case outside

    /// - Parameters:
    ///   - header: `bytes=0-1`, `bytes=100-`, `bytes=-500`.
    ///   - count: how many bytes there are.
    init(_ header: String?, of count: Int) {
        self = .whole
        guard let header, header.utf8.count <= 64, header.hasPrefix("bytes=") else { return }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }) else { return }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?):
            guard first <= last else { return }
            self = first < count ? .part(first..<min(last, count - 1) + 1) : .outside
        case (let first?, nil) where ends[1].isEmpty:
            self = first < count ? .part(first..<count) : .outside
        case (nil, let last?) where ends[0].isEmpty:
            self = last > 0 && count > 0 ? .part(max(0, count - last)..<count) : .outside
        case (_, _): return
        }
    }
}
