import SurveyCore
import Testing

@Suite struct RetentionTests {
    /// No step is smaller than ten people, and none than the threshold.
    @Test(arguments: [
        (
            10,
            [
                (0, "minder dan 10"), (9, "minder dan 10"), (10, "10+"), (11, "10+"), (19, "10+"), (20, "20+"),
                (137, "130+"),
            ]
        ),
        (5, [(4, "minder dan 5"), (5, "5+"), (9, "5+"), (10, "10+"), (19, "10+")]),
        (25, [(24, "minder dan 25"), (25, "25+"), (49, "25+"), (50, "50+")]),
        (1, [(0, "minder dan 1"), (1, "1+"), (9, "1+"), (10, "10+")]),
    ])
    func aLiveCountGoesByStepsThatHideOnePerson(_ threshold: Int, _ shown: [(Int, String)]) {
        for (count, text) in shown {
            #expect(LiveCount(count, threshold: threshold).text(fewerThan: "minder dan %") == text)
        }
    }

    @Test func onlyWholeStepsAreEverSeen() {
        for threshold in 1...40 {
            let seen = (0...300).map { LiveCount($0, threshold: threshold) }
            let changes = seen.indices.dropFirst().filter { seen[$0] != seen[$0 - 1] }
            #expect(changes.first == threshold)
            // From the second change on: the first follows the threshold, which the team may set as low as it likes.
            for (one, next) in zip(changes.dropFirst(), changes.dropFirst(2)) {
                #expect(next - one >= max(10, threshold))
            }
        }
    }

    @Test(arguments: [
        ("2026-11-21-am", "2027-02-19-am", false), ("2026-11-21-am", "2027-02-19-pm", true),
        ("2026-11-21-pm", "2027-02-19-pm", false), ("2026-11-21-pm", "2027-02-20-am", true),
        ("2026-11-21-am", "2026-11-20-am", false), ("9999-12-31-pm", "2060-12-31-pm", false),
    ])
    func noAnswerIsKeptForLongerThanSoManyDays(_ halfDay: String, _ now: String, _ isOverdue: Bool) {
        // A code that still works online for weeks makes the first answers no younger.
        for days in [0, Session.defaultDays, 60] {
            let halfDay = HalfDay(halfDay)!
            let session = Session(
                code: SessionCode("AAAAAA")!, site: "plein", survey: "ocmw", halfDay: halfDay, state: .closed,
                end: halfDay.year < 9999 ? halfDay.adding(days: days) : halfDay)
            #expect(session.isOverdue(after: 90, on: HalfDay(now)!) == isOverdue)
        }
    }

    @Test func onlyWhatWasOpenedWaitsForAHost() {
        var session = Session(
            code: SessionCode("AAAAAA")!, site: "plein", survey: "ocmw", halfDay: HalfDay("2026-11-20-am")!)
        let (during, after) = (HalfDay("2026-12-04-am")!, HalfDay("2026-12-04-pm")!)
        #expect(session.waitsForHost(on: during) && !session.waitsForHost(on: after))
        session.state = .open
        #expect(session.waitsForHost(on: during) && session.waitsForHost(on: after))
        session.site = Site.withoutCode.code
        #expect(!session.waitsForHost(on: during))
        (session.site, session.isLocal) = ("plein", true)
        #expect(!session.waitsForHost(on: during))
        (session.isLocal, session.state) = (false, .closed)
        #expect(!session.waitsForHost(on: during))
    }

    @Test func whatOneDeviceKnowsAloneIsOverWithItsHalfDay() {
        var session = Session(
            code: SessionCode("AAAAAA")!, site: "plein", survey: "ocmw", halfDay: HalfDay("2026-11-20-am")!)
        #expect(session.lastHalfDay == HalfDay("2026-12-04-am")!)
        session.isLocal = true
        #expect(session.lastHalfDay == HalfDay("2026-11-20-am")!)
    }

    @Test(arguments: [
        ("2026-11-21-am", "2026-11-21-am", true), ("2026-11-21-am", "2026-11-21-pm", true),
        ("2026-11-21-am", "2026-12-22-am", true), ("2026-11-21-am", "2026-12-22-pm", false),
        ("2026-11-21-am", "2026-11-20-pm", false), ("2026-11-21-am", "2059-11-21-am", false),
        (nil, "2026-11-21-am", true), (nil, "2025-12-31-pm", false), (nil, "2061-01-01-am", false),
    ])
    func aClockThatLeaptIsDoubted(_ last: String?, _ now: String, _ isBelieved: Bool) {
        let trust = ClockTrust(last: last.flatMap { HalfDay($0) })
        #expect(trust.believes(HalfDay(now)!) { false } == isBelieved)
    }

    @Test func theNetworkIsBelievedExceptInAYearThatCannotBe() {
        let trust = ClockTrust(last: HalfDay("2026-11-21-am")!)
        for now in ["2026-11-01-am", "2030-01-01-am"] { #expect(trust.believes(HalfDay(now)!) { true }) }
        for now in ["1970-01-01-am", "2090-01-01-am"] { #expect(!trust.believes(HalfDay(now)!) { true }) }
    }
}
