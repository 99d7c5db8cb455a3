import BrowserTestSupport
import SurveyCore
import Testing

/// A person in front of Chromium who answers a survey page by page.
struct BrowserWalk {
    let page: BrowserPage
    let person: Respondent
    var hand = Hand.pointer

    enum Hand { case pointer, keyboard }

    /// What is on the page now.
    func place(sourceLocation: SourceLocation = #_sourceLocation) throws -> Respondent.Place {
        let text = try page.text
        return try #require(person.place(in: text), "a page of another kind:\n\(text)", sourceLocation: sourceLocation)
    }

    /// Does what the person does on the page that is there.
    ///
    /// - Returns: whether that led to another page.
    @discardableResult
    func step(at place: Respondent.Place) throws -> Bool {
        switch person.step(at: place) {
        case .done: return false
        case .choose(let id, let label): try press("choose.\(id)", label)
        case .act(let kind, let label): try press(kind.rawValue, label)
        case .tick(let boxes):
            for box in boxes { try tick(box.id, box.label) }
            try press("proceed", nil)
        case .enter(let number):
            switch hand {
            case .pointer: try page.press("input[name=number]")
            case .keyboard: try page.tab(to: "input[name=number]")
            }
            try page.type(String(number))
            try press("proceed", nil)
        }
        return true
    }

    /// Presses the button of the form; its words must be those that the person looks for.
    func press(_ value: String, _ label: String?) throws {
        let selector = "[name='do.\(value)']"
        if let label {
            let shown = try page.evaluate("(document.querySelector(\"\(selector)\") || {innerText: ''}).innerText").text
            #expect(
                Respondent.plain(shown ?? "").contains(Respondent.plain(label)), "the words of the button \(value)")
        }
        switch hand {
        case .pointer: try page.follow(selector)
        case .keyboard:
            try page.tab(to: selector)
            try page.expectDocument("Enter on \(value)") { try page.type(.enter) }
        }
    }

    private func tick(_ id: String, _ label: String) throws {
        let selector = "input[name=set][value='\(id)']"
        let shown = try page.evaluate("document.querySelector(\"\(selector)\").labels[0].innerText").text
        #expect(Respondent.plain(shown ?? "").contains(Respondent.plain(label)))
        switch hand {
        case .pointer: try page.press(selector)
        case .keyboard:
            try page.tab(to: selector)
            try page.type(.space)
        }
        #expect(try page.evaluate("document.querySelector(\"\(selector)\").checked").bool == true)
    }

    /// Answers page by page until nothing is left to do.
    ///
    /// - Parameter look: is called on each page before it is answered.
    /// - Returns: the places that were seen.
    @discardableResult
    func walk(_ look: (Respondent.Place) throws -> Void = { _ in }) throws -> [Respondent.Place] {
        try go(until: { place in
            try look(place)
            return false
        })
    }

    /// Answers page by page until `stop` says so, which is asked on each page before it is answered.
    @discardableResult
    func go(until stop: (Respondent.Place) throws -> Bool) throws -> [Respondent.Place] {
        var seen: [Respondent.Place] = []
        for _ in 0..<100 {
            let place = try place()
            seen.append(place)
            if try stop(place) { return seen }
            guard try step(at: place) else { return seen }
        }
        Issue.record("there is no end to it: \(seen)")
        return seen
    }
}
