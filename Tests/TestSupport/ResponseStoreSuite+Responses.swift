import SurveyCore
import Testing

extension ResponseStoreSuite {
    static let responseChecks: [Check] = [
        Check(name: "versions come back oldest first, by survey or all; publishing again does nothing") { makeStore in
            let store = try makeStore()
            #expect(try store.versions(of: nil).isEmpty)
            try store.publish(version("d"), during: afternoon)
            try store.publish(version("b"), during: afternoon)
            try store.publish(version("c", of: "huurtoelage"), during: morning)
            try store.publish(version("a"), during: morning)
            try store.publish(version("d"), during: morning)
            #expect(try store.versions(of: "ocmw") == [version("a"), version("d"), version("b")])
            #expect(try store.versions(of: "huurtoelage") == [version("c", of: "huurtoelage")])
            #expect(Set(try store.versions(of: nil).map(\.hash.first)) == ["a", "b", "c", "d"])
            #expect(try store.versions(of: "onbekend").isEmpty)
        },
        Check(name: "a response that is sent again is not stored again; the first stands") { makeStore in
            let store = try filled(makeStore)
            #expect(try !store.contains(id(1)))
            #expect(try store.store(response(1)) == .stored)
            #expect(try store.contains(id(1)))
            #expect(try store.store(response(1)) == .alreadyStored)
            #expect(try store.store(response(1, answers: ["kent": .choice("nee")])) == .alreadyStored)
            #expect(try store.store(response(1, answers: nil)) == .alreadyStored)
            // Not even when it names what the store does not know.
            #expect(try store.store(response(1, version: "e")) == .alreadyStored)
            #expect(try rows(store, of: "ocmw").map(\.content) == [["nl", "assisted", #"{"kent":"ja"}"#]])
        },
        Check(name: "a response to an unknown version or session is refused, and nothing is stored") { makeStore in
            let store = try filled(makeStore)
            var stray = response(2)
            stray.session = otherCode
            #expect(throws: StoreError.unknownReference("survey version \(version("e").hash)")) {
                try store.store(response(1, version: "e"))
            }
            #expect(throws: StoreError.unknownReference("session \(stray.session)")) { try store.store(stray) }
            #expect(try !store.contains(id(1)))
            #expect(try !store.contains(id(2)))
            #expect(try store.store(response(2)) == .stored)
        },
        Check(name: "complete responses are counted over all versions of one survey") { makeStore in
            let store = try filled(makeStore)
            for (number, version): (UInt64, Character) in [(1, "a"), (2, "b"), (3, "b"), (4, "c")] {
                _ = try store.store(response(number, version: version))
            }
            _ = try store.store(response(5, answers: nil))
            #expect(try store.completeResponses(of: "ocmw") == 3)
            #expect(try store.completeResponses(of: "huurtoelage") == 1)
            #expect(try store.completeResponses(of: "onbekend") == 0)
        },
        Check(name: "of one response sent at once from many sides, exactly one is stored") { makeStore in
            let store = try filled(makeStore)
            let outcomes = try await withThrowingTaskGroup(of: StoreOutcome.self) { group in
                for sender in 0..<32 {
                    group.addTask { try store.store(response(UInt64(sender % 4))) }
                }
                return try await group.reduce(into: [StoreOutcome]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .stored } == 4)
            #expect(try store.completeResponses(of: "ocmw") == 4)
        },
    ]
}
