import SurveyCore
import TestSupport
import Testing

@testable import SurveyWeb

@Suite struct StateSizeTests {
    /// Interviews of chance through surveys of chance: each page's state has the one length of its survey, opens again
    /// as it was, and the longest draft is not far below the bound.
    @Test(arguments: 0..<24) func everyStateOfASurveyHasOneLength(seed: UInt64) throws {
        let folder = TemporaryFolder()
        let sealer = StateSealer(ring: try KeyRing(path: folder.file("keys")) { 1_763_800_000 })
        var random = RandomSurvey(seed: seed)
        random.hasLongNames = true
        var survey = random.make(routes: 1e6)
        survey.languages = ["nl", "zh-Hant", "fr"]
        let routing = Routing(survey)
        let label = StateLabel(survey: survey.id, version: String(repeating: "c", count: 64), session: code(seed))
        let size = StateSealer.size(for: survey)
        var lengths: Set<Int> = []
        for number in 0..<6 {
            var interview = Interview(
                routing: routing, version: label.version, session: label.session, mode: .online,
                id: .random(using: &random.random), seed: number == 0 ? .max : random.random.next())
            for _ in 0..<40 {
                let screen = interview.screen
                let offered = screen.choices.map(\.event) + screen.actions.map(\.event).filter { $0 != .stop }
                guard let event = offered.randomElement(using: &random.random) ?? entered(on: screen) else { break }
                _ = interview.handle(event)
                guard let draft = interview.draft else { continue }
                let state = VisitState(
                    draft: draft, issued: 1_763_800_000, ticket: number.isMultiple(of: 2) ? Ticket("ABCDEFGHJKLM") : nil
                )
                let text = try sealer.seal(state, label: label, size: size)
                lengths.insert(text.utf8.count)
                let opened = try sealer.open(
                    text, label: label, size: size, now: 1_763_800_000, limit: .seconds(60))
                #expect(opened == state)
            }
        }
        #expect(lengths == [StateSealer.textLength(size: size)])
    }

    private func entered(on screen: Screen) -> InterviewEvent? {
        if case .number(let range, _) = screen.selection { .enter(range.upperBound) } else { nil }
    }
}
