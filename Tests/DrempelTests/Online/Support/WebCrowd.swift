import Glibc
import Testing

/// Many people at once, each sending every page twice; when the server is gone they try again, as people do.
struct WebCrowd {
    private(set) var people: [WebPerson]
    private var exchanges: [[WebExchange]]
    /// Until when somebody waits before trying again.
    private var pauses: [ContinuousClock.Instant]
    /// Answers that were no page to go on from, by their status; 0 is a connection that broke.
    private(set) var refusals: [Int: Int] = [:]
    /// The last page that was none to go on from.
    private(set) var lastRefusal = ""
    /// Answers that came whole.
    private(set) var answers = 0
    private let copies: Int

    init(_ people: [WebPerson], copies: Int = 2) {
        self.people = people
        self.copies = copies
        exchanges = people.map { _ in [] }
        pauses = people.map { _ in .now }
    }

    var done: Int { people.count(where: \.isDone) }

    /// Lets time pass until `isReached` of the crowd, or for a minute without anybody's getting further.
    mutating func go(_ server: WebServer, until isReached: (WebCrowd) -> Bool) throws {
        var (last, seen) = (ContinuousClock.now, -1)
        while !isReached(self), done < people.count {
            if answers != seen { (last, seen) = (.now, answers) }
            try #require(ContinuousClock.now - last < .seconds(60), "nobody gets further: \(refusals), \(server.text)")
            // A connection that broke, too many at once, and a store in trouble: those one tries again.
            let strange = refusals.keys.filter { ![0, 429, 503].contains($0) }
            try #require(strange.isEmpty, "refused with \(strange): \(lastRefusal)")
            step(server)
        }
    }

    private mutating func step(_ server: WebServer) {
        let now = ContinuousClock.now
        for place in people.indices where exchanges[place].isEmpty && !people[place].isDone && pauses[place] <= now {
            let request = people[place].request
            exchanges[place] = (0..<copies).map { _ in WebExchange(port: server.port, request: request) }
        }
        var polls = exchanges.flatMap { $0.map(\.poll) }
        poll(&polls, nfds_t(polls.count), 20)
        for place in people.indices where !exchanges[place].isEmpty {
            for exchange in exchanges[place] { exchange.go() }
            if exchanges[place].allSatisfy(\.isOver) { finish(place) }
        }
    }

    /// Both copies are answered, or lost.
    private mutating func finish(_ place: Int) {
        let came = exchanges[place].map(\.answer)
        exchanges[place] = []
        answers += came.count { $0 != nil }
        // The last page that came is the one that the person sees; of a word and a refusal, the word.
        let pages = came.compactMap { $0 }.filter { $0.status == 200 }
        if let page = pages.last(where: { $0.status == 200 }) ?? pages.last {
            do {
                return try people[place].read(page)
            } catch {
                Issue.record("\(error)")
            }
        }
        for answer in came where answer?.status != 200 { refusals[answer?.status ?? 0, default: 0] += 1 }
        lastRefusal = came.compactMap(\.self).last?.text ?? lastRefusal
        pauses[place] = .now + .milliseconds(100)
    }
}
