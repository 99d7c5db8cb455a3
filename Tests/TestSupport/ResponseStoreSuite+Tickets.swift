import SurveyCore
import Testing

extension ResponseStoreSuite {
    private static let tickets: [Ticket] = {
        var generator = SeededGenerator(seed: 12)
        return (0..<6).map { _ in .random(using: &generator) }
    }()

    /// A store with a session that has the first four of the tickets.
    private static func invited(_ makeStore: () throws -> any Store) throws -> any Store {
        let store = try filled(makeStore)
        try store.add(Set(tickets.prefix(4)), to: code)
        return store
    }

    /// Numbers of which the ids come in this order.
    private static let early = id(1) < id(2) ? 1 : 2 as UInt64
    private static let late = 3 - early

    static let ticketChecks: [Check] = [
        Check(name: "a session that has tickets is answered online with one, once") { makeStore in
            let store = try invited(makeStore)
            #expect(try store.onlineSession(code)?.needsTicket == true)
            #expect(try store.ticketState(tickets[0], of: code) == .unspent)
            #expect(try store.ticketState(tickets[4], of: code) == nil)
            #expect(try store.submit([online(1)]) == [.ticketUnknown])
            #expect(try store.submit([online(1, ticket: tickets[4])]) == [.ticketUnknown])
            #expect(try store.submit([online(1, ticket: tickets[0])]) == [.stored])
            #expect(try store.ticketState(tickets[0], of: code) == .spent)
            #expect(try store.submit([online(2, ticket: tickets[0])]) == [.ticketSpent])
            #expect(try store.submit([online(2, ticket: tickets[1])]) == [.stored])
            #expect(try store.ticketCount(of: code) == TicketCount(made: 4, spent: 2))
            #expect(try store.completeResponses(of: "ocmw") == 2)
        },
        Check(name: "a form that is sent again with its spent ticket is stored already, with whatever ticket") {
            makeStore in
            let store = try invited(makeStore)
            #expect(
                try store.submit([online(1, ticket: tickets[0]), online(1, ticket: tickets[0])])
                    == [.stored, .alreadyStored(isSame: true)])
            for ticket in [tickets[0], tickets[1], tickets[5], nil] {
                #expect(try store.submit([online(1, ticket: ticket)]) == [.alreadyStored(isSame: true)])
            }
            #expect(try store.ticketCount(of: code).spent == 1)
        },
        Check(name: "of two people with one ticket in one batch the smaller id has it") { makeStore in
            let store = try invited(makeStore)
            #expect(
                try store.submit([online(late, ticket: tickets[0]), online(early, ticket: tickets[0])])
                    == [.ticketSpent, .stored])
        },
        Check(name: "who stops spends no ticket, but needs one") { makeStore in
            let store = try invited(makeStore)
            #expect(try store.submit([online(1, answers: nil)]) == [.ticketUnknown])
            #expect(try store.submit([online(1, answers: nil, ticket: tickets[0])]) == [.stored])
            #expect(try store.ticketState(tickets[0], of: code) == .unspent)
            #expect(try store.submit([online(2, ticket: tickets[0])]) == [.stored])
            #expect(try store.submit([online(3, answers: nil, ticket: tickets[0])]) == [.ticketSpent])
            #expect(try store.ticketCount(of: code) == TicketCount(made: 4, spent: 1))
        },
        Check(name: "what is refused spends no ticket") { makeStore in
            let store = try invited(makeStore)
            var stray = online(1, ticket: tickets[0])
            stray.response.surveyVersion = version("e").hash
            #expect(
                try store.submit([stray]) == [.refused(.unknownReference("survey version \(version("e").hash)"))])
            #expect(try store.ticketState(tickets[0], of: code) == .unspent)
        },
        Check(name: "at the kiosk nobody needs a ticket, and none is spent") { makeStore in
            let store = try invited(makeStore)
            #expect(try store.store(response(1)) == .stored)
            #expect(
                try store.submit([
                    Submission(response: response(2)), Submission(response: response(3), ticket: tickets[0]),
                ]) == [.stored, .stored])
            #expect(try store.ticketCount(of: code).spent == 0)
        },
        Check(name: "a session without tickets needs none; one that is brought along does no harm") { makeStore in
            let store = try filled(makeStore)
            #expect(try store.onlineSession(code)?.needsTicket == false)
            #expect(try store.ticketState(tickets[0], of: code) == nil)
            #expect(try store.submit([online(1, ticket: tickets[0])]) == [.stored])
            #expect(try store.ticketCount(of: code) == TicketCount())
        },
        Check(name: "a ticket is good for its own session only") { makeStore in
            let store = try invited(makeStore)
            try store.put(session(otherCode))
            try store.add([tickets[5]], to: otherCode)
            #expect(try store.ticketState(tickets[0], of: otherCode) == nil)
            #expect(try store.submit([online(1, ticket: tickets[5])]) == [.ticketUnknown])
            #expect(try store.ticketState(tickets[5], of: otherCode) == .unspent)
        },
        Check(name: "tickets that are made known again stay spent, and more can be made") { makeStore in
            let store = try invited(makeStore)
            _ = try store.submit([online(1, ticket: tickets[0])])
            try store.add(Set(tickets), to: code)
            try store.add([], to: code)
            #expect(try store.ticketCount(of: code) == TicketCount(made: 6, spent: 1))
            #expect(try store.ticketState(tickets[0], of: code) == .spent)
            #expect(try store.ticketState(tickets[5], of: code) == .unspent)
        },
        Check(name: "a session that is unknown, closed or on one device gets no tickets") { makeStore in
            let store = try filled(makeStore)
            #expect(throws: SessionError.unknown(otherCode)) { try store.add([tickets[0]], to: otherCode) }
            var local = session(otherCode)
            local.isLocal = true
            try store.put(local)
            #expect(throws: SessionError.onOneDevice(local)) { try store.add([tickets[0]], to: otherCode) }
            _ = try store.open(code, during: morning)
            let closed = try store.close(code, invited: nil, notes: "")
            #expect(throws: SessionError.closed(closed)) { try store.add([tickets[0]], to: code) }
            #expect(try store.ticketCount(of: code) == TicketCount())
        },
        Check(name: "of many who come with one ticket at once exactly one answers") { makeStore in
            let store = try invited(makeStore)
            let outcomes = try await withThrowingTaskGroup(of: [SubmissionOutcome].self) { group in
                for number in 0..<24 as Range<UInt64> {
                    group.addTask { try store.submit([online(number, ticket: tickets[Int(number % 2)])]) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(outcomes.count { $0 == .stored } == 2)
            #expect(outcomes.count { $0 == .ticketSpent } == 22)
            #expect(try store.completeResponses(of: "ocmw") == 2)
        },
    ]
}
