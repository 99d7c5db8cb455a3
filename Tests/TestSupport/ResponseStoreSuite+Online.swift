import SurveyCore
import Testing

extension ResponseStoreSuite {
    static func online(_ number: UInt64, answers: Answers? = ["kent": .choice("ja")], ticket: Ticket? = nil)
        -> Submission
    {
        Submission(response: response(number, mode: .online, answers: answers), ticket: ticket)
    }

    static let onlineChecks: [Check] = [
        Check(name: "submissions are stored together, each with its outcome in the order given") { makeStore in
            let store = try filled(makeStore)
            #expect(try store.submit([]) == [])
            let submissions = (0..<20 as Range<UInt64>).map {
                online($0, answers: $0 % 5 == 0 ? nil : ["getal": .number(Int($0))])
            }
            #expect(try store.submit(submissions) == Array(repeating: .stored, count: 20))
            #expect(try rows(store, of: "ocmw").count == 20)
            #expect(try store.completeResponses(of: "ocmw") == 16)
            #expect(try rows(store, of: "ocmw").allSatisfy { $0.mode == .online })
        },
        Check(name: "one that is refused does not hinder the others") { makeStore in
            let store = try filled(makeStore)
            var (strayVersion, straySession) = (online(2), online(3))
            strayVersion.response.surveyVersion = version("e").hash
            straySession.response.session = otherCode
            #expect(
                try store.submit([online(1), strayVersion, straySession, online(4)]) == [
                    .stored, .refused(.unknownReference("survey version \(version("e").hash)")),
                    .refused(.unknownReference("session \(otherCode)")), .stored,
                ])
            #expect(try [1, 2, 3, 4].map { try store.contains(id($0)) } == [true, false, false, true])
            // It may be sent again when it is right.
            #expect(try store.submit([online(2)]) == [.stored])
        },
        Check(name: "of a form that is sent again the first stands, and it is said whether the two are the same") {
            makeStore in
            let store = try filled(makeStore)
            let first = online(1, answers: everyForm)
            #expect(try store.submit([first, first]) == [.stored, .alreadyStored(isSame: true)])
            let before = try rows(store, of: "ocmw")
            var others = [first, first, first, first, first, first]
            others[0].response.surveyVersion = version("b").hash
            others[1].response.session = otherCode
            others[2].response.mode = .kiosk
            others[3].response.outcome = .complete(.init(language: "fr", isAssisted: true, answers: everyForm))
            others[4].response.outcome = .complete(.init(language: "nl", isAssisted: false, answers: everyForm))
            others[5].response.outcome = .brokeOff(at: "kent")
            for other in others { #expect(try store.submit([other]) == [.alreadyStored(isSame: false)]) }
            for (question, answer) in everyForm {
                var answers = everyForm
                answers[question] = answer == .nonAnswer(.skipped) ? nil : .nonAnswer(.skipped)
                #expect(try store.submit([online(1, answers: answers)]) == [.alreadyStored(isSame: false)])
                answers[question] = nil
                #expect(try store.submit([online(1, answers: answers)]) == [.alreadyStored(isSame: false)])
            }
            #expect(try store.submit([first]) == [.alreadyStored(isSame: true)])
            #expect(try rows(store, of: "ocmw") == before)
        },
        Check(name: "who stopped has stopped: nothing comes in under that id any more") { makeStore in
            let store = try filled(makeStore)
            #expect(try store.standing(of: id(1)) == nil)
            #expect(try store.submit([online(1, answers: nil)]) == [.stored])
            #expect(try store.submit([online(1), online(1, answers: nil)]) == [.stopped, .stopped])
            #expect(try store.standing(of: id(1)) == .brokeOff)
            #expect(try store.completeResponses(of: "ocmw") == 0)
            #expect(
                try store.submit([online(2), online(2, answers: nil)]) == [.stored, .alreadyStored(isSame: false)])
            #expect(try store.standing(of: id(2)) == .complete)
        },
        Check(name: "answers so far are told from those that are stored") { makeStore in
            let store = try filled(makeStore)
            _ = try store.submit([online(1, answers: everyForm), online(2, answers: nil)])
            for whole in [everyForm, [:]] { #expect(try store.holds(whole, under: id(1)) == true) }
            for (question, answer) in everyForm {
                #expect(try store.holds([question: answer], under: id(1)) == true)
                // What follows from other answers may still be another.
                #expect(try store.holds([question: .derived("iets")], under: id(1)) == true)
                #expect(try store.holds([question: .number(77)], under: id(1)) == false)
                guard case .deck(let cards) = answer, let (card, said) = cards.first else { continue }
                #expect(try store.holds([question: .deck([card: said])], under: id(1)) == true)
                #expect(
                    try store.holds([question: .deck([card: said == .yes ? .no : .yes])], under: id(1)) == false)
            }
            #expect(try store.holds(["later": .number(1)], under: id(1)) == false)
            for number in [2, 3] as [UInt64] { #expect(try store.holds([:], under: id(number)) == nil) }
        },
        Check(name: "of two with one id in one batch the first stands") { makeStore in
            let store = try filled(makeStore)
            let other = online(1, answers: ["kent": .choice("nee")])
            #expect(
                try store.submit([online(2), online(1), other, online(1)])
                    == [.stored, .stored, .alreadyStored(isSame: false), .alreadyStored(isSame: true)])
            #expect(Set(try rows(store, of: "ocmw").map { $0.content[2] }) == [#"{"kent":"ja"}"#])
        },
        Check(name: "of submissions from many sides at once each is stored once") { makeStore in
            let store = try filled(makeStore)
            let outcomes = try await withThrowingTaskGroup(of: [SubmissionOutcome].self) { group in
                for sender in 0..<16 as Range<UInt64> {
                    group.addTask { try store.submit((0..<8).map { online(($0 + sender) % 10) }) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(outcomes.count { $0 == .stored } == 10)
            #expect(outcomes.count { $0 == .alreadyStored(isSame: true) } == 16 * 8 - 10)
            #expect(try store.completeResponses(of: "ocmw") == 10)
        },
        Check(name: "a server finds a session by its code") { makeStore in
            let store = try filled(makeStore)
            #expect(try store.onlineSession(otherCode) == nil)
            #expect(try store.onlineSession(code) == OnlineSession(session: #require(try store.session(code))))
        },
    ]

    /// A code that no session has.
    static let otherCode: SessionCode = {
        var generator = SeededGenerator(seed: 99)
        return .random(using: &generator)
    }()
}
