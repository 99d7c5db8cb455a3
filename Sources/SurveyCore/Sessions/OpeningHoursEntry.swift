/// One entry of opening hours: on which days, and the minutes of the day from which until which.
struct OpeningHoursEntry {
    let days: Set<Weekday>
    let ranges: [Range<Int>]

    /// - Throws: `OpeningHoursError` about the first thing in `text` that cannot be read.
    init(_ text: String) throws(OpeningHoursError) {
        var days: Set<Weekday> = []
        var ranges: [Range<Int>] = []
        for word in Self.words(of: text) {
            // What begins with a digit is an hour; days do not.
            if word.first?.isNumber == true {
                ranges.append(try Self.hours(word, in: text))
            } else {
                guard ranges.isEmpty else { throw OpeningHoursError(text, .daysAfterHours(word)) }
                days.formUnion(try Self.days(word, in: text))
            }
        }
        guard !ranges.isEmpty else { throw OpeningHoursError(text, .noHours) }
        (self.days, self.ranges) = (days.isEmpty ? Set(Weekday.allCases) : days, ranges)
    }

    /// The words, without what stands between them: spaces, commas and *and*; a range that was written with spaces or
    /// another dash is one word with a hyphen.
    private static func words(of text: String) -> [String] {
        var spaced = ""
        for character in text.lowercased() {
            switch character {
            case "–", "—", "‑", "−": spaced.append("-")
            case ",", ";", "&", "+", "\t", "\u{A0}", "\u{202F}": spaced.append(" ")
            case _: spaced.append(character)
            }
        }
        var words: [String] = []
        for word in spaced.split(separator: " ") where !["and", "en", "et"].contains(word) {
            if let last = words.last, last.hasSuffix("-") || word.hasPrefix("-") {
                words[words.count - 1] = last + word
            } else {
                words.append(String(word))
            }
        }
        // `sat: 10:00-12:30`: the colon after a day is no part of it.
        return words.map { word in word.last == ":" || word.last == "." ? String(word.dropLast()) : word }
    }

    private static func days(_ word: String, in text: String) throws(OpeningHoursError) -> [Weekday] {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.last == "." ? String($0.dropLast()) : String($0) }
        guard parts.count <= 2 else { throw OpeningHoursError(text, .notADay(word)) }
        var ends: [Weekday] = []
        for part in parts {
            guard let day = Weekday(named: part) else { throw OpeningHoursError(text, .notADay(part)) }
            ends.append(day)
        }
        let (first, last) = (ends[0], ends[ends.count - 1])
        // Saturday to Monday goes over the end of the week.
        return (0...(last.rawValue - first.rawValue + 7) % 7).map(first.adding)
    }

    private static func hours(_ word: String, in text: String) throws(OpeningHoursError) -> Range<Int> {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw OpeningHoursError(text, .notARange(word)) }
        guard let start = minutes(parts[0]), start < 1440 else { throw OpeningHoursError(text, .notAnHour(parts[0])) }
        guard let end = minutes(parts[1]) else { throw OpeningHoursError(text, .notAnHour(parts[1])) }
        guard start < end else { throw OpeningHoursError(text, .endsBeforeItBegins(word)) }
        return start..<end
    }

    /// The minutes since midnight that `9:00`, `09.30`, `9u`, `9u30` or `9h30` writes, at most 24:00.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { ":.uh".contains($0) }
        let isNumber = { (part: Substring) in part.utf8.allSatisfy { (48...57).contains($0) } }
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts.allSatisfy(isNumber),
            let hour = Int(parts[0])
        else { return nil }
        // `9u` and `9h` stand for a whole hour; after a point or a colon come two digits.
        let wholeHour = parts[1].isEmpty && (text.last == "u" || text.last == "h")
        guard wholeHour || parts[1].utf8.count == 2, let minute = wholeHour ? 0 : Int(parts[1]), minute < 60,
            hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}

extension Weekday {
    /// The day with this name in English, Dutch or French, in small letters, in full or short.
    ///
    /// Two letters are Dutch: `ma` is Monday and `di` is Tuesday.
    fileprivate init?(named name: String) {
        guard let index = Self.names.firstIndex(where: { $0.contains(name) }) else { return nil }
        self = Self.allCases[index]
    }

    private static let names: [[String]] = [
        ["mon", "monday", "ma", "maa", "maandag", "lun", "lundi"],
        ["tue", "tues", "tuesday", "di", "din", "dinsdag", "mar", "mardi"],
        ["wed", "wednesday", "wo", "woe", "woensdag", "mer", "mercredi"],
        ["thu", "thur", "thurs", "thursday", "do", "don", "donderdag", "jeu", "jeudi"],
        ["fri", "friday", "vr", "vri", "vrijdag", "ven", "vendredi"],
        ["sat", "saturday", "za", "zat", "zaterdag", "sam", "samedi"],
        ["sun", "sunday", "zo", "zon", "zondag", "dim", "dimanche"],
    ]
}
