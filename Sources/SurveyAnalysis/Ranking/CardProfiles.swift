/// Counts people by what they say of each card of a deck, and where.
struct CardProfiles {
    private let cards: Int
    private let sessions: Int
    /// All answers so far as a tree, a level per card: by node and state of its card the next node, 0 where there is none
    /// yet. The root is 0.
    private var children = [Int32](repeating: 0, count: State.count)
    /// By node, the one before it and the state that leads here.
    private var parents: [(node: Int32, state: UInt8)] = [(0, State.notShown)]
    /// By node of the last level, its place among the profiles; else −1.
    private var profileOfNode: [Int32] = [-1]
    private var profiles: [Profile] = []
    /// By profile what one person says, as in `tallies`.
    private var profileRows: [Int] = []
    /// By set of cards that were shown, its number.
    private var groups: [[Int]: Int] = [:]
    /// By group and session, where its counts lie in `tallies`; −1 where it has none.
    private var slots: [Int32] = []
    /// By slot: of each card how many say yes, then of each how many answer.
    private var tallies: [Int] = []

    private struct Profile {
        let group: Int
        var people = 0
    }

    /// What a person says of a card.
    private enum State {
        static let notShown: UInt8 = 0
        static let missing: UInt8 = 1
        static let no: UInt8 = 2
        static let yes: UInt8 = 3
        static let count = 4
    }

    init(cards: Int, sessions: Int) {
        self.cards = cards
        self.sessions = sessions
    }

    private var width: Int { 2 * cards }

    /// - Parameter columns: Those of the cards, in their order.
    mutating func add(_ segment: Segment, columns: Range<Int>, unknownCountsAsAnswer: Bool) {
        var table = [UInt8](repeating: State.notShown, count: Code.narrow)
        table[Code.yes] = State.yes
        table[Code.no] = State.no
        table[Code.dontKnow] = unknownCountsAsAnswer ? State.no : State.missing
        table[Code.refused] = State.missing
        table[Code.skipped] = State.missing
        var nodes = [Int32](repeating: 0, count: segment.count)
        for column in columns {
            segment.withCodes(column) { codes in
                for row in nodes.indices { nodes[row] = child(of: nodes[row], table[Int(codes[row])]) }
            }
        }
        for row in nodes.indices { count(Int(nodes[row]), session: Int(segment.sessions[row])) }
    }

    private mutating func child(of node: Int32, _ state: UInt8) -> Int32 {
        let edge = Int(node) * State.count + Int(state)
        if children[edge] != 0 { return children[edge] }
        let new = Int32(truncatingIfNeeded: parents.count)
        children[edge] = new
        for _ in 0..<State.count { children.append(0) }
        parents.append((node, state))
        profileOfNode.append(-1)
        return new
    }

    private mutating func count(_ node: Int, session: Int) {
        if profileOfNode[node] < 0 { addProfile(at: node) }
        let profile = Int(profileOfNode[node])
        profiles[profile].people += 1
        let place = profiles[profile].group * sessions + session
        if slots[place] < 0 {
            slots[place] = Int32(truncatingIfNeeded: tallies.count / width)
            for _ in 0..<width { tallies.append(0) }
        }
        let width = width
        let slot = Int(slots[place])
        for column in 0..<width { tallies[slot * width + column] &+= profileRows[profile * width + column] }
    }

    private mutating func addProfile(at node: Int) {
        var path = [UInt8](repeating: State.notShown, count: cards)
        var above = node
        for card in path.indices.reversed() {
            path[card] = parents[above].state
            above = Int(parents[above].node)
        }
        let shown = path.indices.filter { path[$0] != State.notShown }
        let group = groups[shown] ?? groups.count
        if group == groups.count {
            groups[shown] = group
            for _ in 0..<sessions { slots.append(-1) }
        }
        profileOfNode[node] = Int32(truncatingIfNeeded: profiles.count)
        profiles.append(Profile(group: group))
        profileRows +=
            path.map { $0 == State.yes ? 1 : 0 } + path.map { $0 == State.yes || $0 == State.no ? 1 : 0 }
    }

    /// The groups of at least two cards and enough people, the largest first, of equally large ones by their cards.
    ///
    /// - Parameter sessions: The codes of the sessions.
    func groups(of question: Int, sessions codes: [String]) -> [CardGroup] {
        let order = codes.indices.sorted { codes[$0] < codes[$1] }
        var found = groups.filter { $0.key.count > 1 }.map { cards, group in
            let bySession = order.map { Int(slots[group * sessions + $0]) }.filter { $0 >= 0 }.map { slot in
                cards.map { card in
                    let start = slot * width
                    return Sample(k: tallies[start + card], n: tallies[start + self.cards + card])
                }
            }
            let own = profiles.indices.filter { profiles[$0].group == group }.map { place in
                RankBootstrap.Profile(
                    answers: cards.map { card in
                        let start = place * width
                        return profileRows[start + self.cards + card] == 0 ? nil : profileRows[start + card] == 1
                    }, people: profiles[place].people)
            }
            return CardGroup(question: question, cards: cards, sessions: bySession, profiles: own)
        }
        found.removeAll { $0.people < CardGroup.smallestBase }
        return found.sorted {
            $0.people == $1.people ? $0.cards.lexicographicallyPrecedes($1.cards) : $0.people > $1.people
        }
    }
}
