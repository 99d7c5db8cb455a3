import SurveyCore
import Testing

extension ResponseStoreSuite {
    /// One answer of each form.
    static let everyForm: Answers = [
        "huurder": .choice(.yes), "kanaal": .choices(["sms", "brief"]), "niets": .choices([]), "gevoel": .number(4),
        "tegen": .deck(["schaamte": .no, "papieren": .yes, "angst": .nonAnswer(.refused)]),
        "zwaarst": .derived("papieren"), "kent": .nonAnswer(.unknown),
    ]

    static let scanChecks: [Check] = [
        Check(name: "a scan gives each response as it was stored, answers as canonical JSON") { makeStore in
            let store = try filled(makeStore)
            _ = try store.store(response(1, version: "b", mode: .online, answers: everyForm))
            let json = """
                {"gevoel":4,"huurder":"yes","kanaal":["brief","sms"],"kent":{"state":"unknown"},"niets":[],\
                "tegen":{"angst":{"state":"refused"},"papieren":"yes","schaamte":"no"},"zwaarst":{"derived":"papieren"}}
                """
            let row = try #require(try rows(store, of: "ocmw").first)
            #expect(row.version == version("b").hash)
            #expect(row.session == code.rawValue)
            #expect(row.mode == .online)
            #expect(row.content == ["nl", "assisted", json])
        },
        Check(name: "a scan gives broken-off responses with the question where they ended, or none") { makeStore in
            let store = try filled(makeStore)
            var early = response(1, answers: nil)
            early.outcome = .brokeOff(at: nil)
            _ = try store.store(early)
            #expect(try rows(store, of: "ocmw").map(\.content) == [[""]])
            _ = try store.store(response(2, answers: nil))
            #expect(Set(try rows(store, of: "ocmw").map(\.content)) == [[""], ["kent"]])
        },
        Check(name: "a scan gives one survey only, and no answers is an answer too") { makeStore in
            let store = try filled(makeStore)
            _ = try store.store(response(1, version: "a", answers: [:]))
            _ = try store.store(response(2, version: "c"))
            #expect(try rows(store, of: "ocmw").map(\.content) == [["nl", "assisted", "{}"]])
            #expect(try rows(store, of: "huurtoelage").count == 1)
            #expect(try rows(store, of: "onbekend").isEmpty)
        },
        Check(name: "the parts of a scan are a partition, whatever their number") { makeStore in
            let store = try filled(makeStore)
            for number in 0..<200 as Range<UInt64> {
                _ = try store.store(response(number, answers: ["getal": .number(Int(number))]))
            }
            let whole = try rows(store, of: "ocmw")
            #expect(whole.count == 200)
            for parts in [1, 2, 3, 7, 64, 1000] {
                let pieces = try (0..<parts).map { try rows(store, of: "ocmw", part: $0, of: parts) }
                #expect(pieces.flatMap(\.self).count == 200)
                #expect(Set(pieces.flatMap(\.self)) == Set(whole))
                // Equal shares: each of two parts has 100 ± 4 standard deviations.
                if parts == 2 { #expect((72...128).contains(pieces[0].count)) }
            }
        },
        Check(name: "the order of a scan does not tell the order of arrival") { makeStore in
            let (forth, back) = (try filled(makeStore), try filled(makeStore))
            for number in 0..<40 as Range<UInt64> {
                _ = try forth.store(response(number, answers: ["getal": .number(Int(number))]))
                _ = try back.store(response(39 - number, answers: ["getal": .number(39 - Int(number))]))
            }
            #expect(try rows(forth, of: "ocmw") == rows(back, of: "ocmw"))
        },
        Check(name: "an error of the reader ends the scan and comes out as it is") { makeStore in
            struct Enough: Error {}
            let store = try filled(makeStore)
            for number in 0..<5 as Range<UInt64> { _ = try store.store(response(number)) }
            var seen = 0
            #expect(throws: Enough.self) {
                try store.scan(survey: "ocmw", part: 0, of: 1) { _ in
                    seen += 1
                    if seen == 2 { throw Enough() }
                }
            }
            #expect(seen == 2)
            #expect(try rows(store, of: "ocmw").count == 5)
        },
    ]
}
