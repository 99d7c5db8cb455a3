import SurveyCore
import TestSupport

/// Somebody with a phone who fills in `Recognisable`, by what the pages alone show.
struct WebPerson {
    let person: Recognisable.Person
    /// Lines of the request's head that this person's phone adds.
    var headers: [String] = []
    /// What they do next.
    private(set) var next: Step
    /// The thanks were on the screen: from then on the response must be there.
    private(set) var isThanked = false
    /// The page on which they press *stop* instead, counted from the first question; `nil` is never.
    var stopsAt: Int?
    private(set) var hasStopped = false
    private var pages = 0

    enum Step {
        case get(String)
        case post(String, String)
    }

    init(_ person: Recognisable.Person, start: String) {
        self.person = person
        next = .get(start)
    }

    var isDone: Bool { isThanked || hasStopped }

    /// The request that comes next.
    var request: [UInt8] {
        let tail = (["Host: localhost", "Connection: close"] + headers).joined(separator: "\r\n")
        switch next {
        case .get(let path): return Array("GET \(path) HTTP/1.1\r\n\(tail)\r\n\r\n".utf8)
        case .post(let path, let body):
            let head = """
                POST \(path) HTTP/1.1\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: \(body.utf8.count)\r
                \(tail)\r
                \r

                """
            return Array((head + body).utf8)
        }
    }

    struct Strange: Error { var what: String }

    /// Reads the page that came, and decides what to do on it.
    mutating func read(_ answer: WebAnswer) throws {
        let page = try HTMLElement.page(answer.text)
        let words = page.text
        if words.contains(Recognisable.thanks) {
            isThanked = true
            return
        }
        if words.contains(InterfaceWords.in("nl").stopped.prefix(20)) {
            hasStopped = true
            return
        }
        guard var form = WebFormFilling(page) else { throw Strange(what: "\(answer.status): \(words)") }
        if form["state"] != nil { pages += 1 }
        // First filled in, then sent.
        let button = try button(&form)
        next = .post(form.action, WebFormFilling.body(form.sent(with: button)))
    }

    private mutating func button(_ form: inout WebFormFilling) throws -> WebFormFilling.Button? {
        if let stopsAt, pages > stopsAt { return form.button("stop") }
        if form["number"] != nil {
            form["number"] = String(person.number)
            return form.button("proceed")
        }
        if form.fields.contains(where: { $0.name == "set" }) {
            let wanted = person.animals.map { ["egel", "otter", "kraai"][$0 - 1] }
            guard form.tick("set", Set(wanted)) else { throw Strange(what: "\(wanted) is not all there") }
            return form.button(wanted.isEmpty ? "none" : "proceed")
        }
        guard let button = form.button("choose.\(person.colourName)") ?? form.button("proceed") else {
            throw Strange(what: "nothing to press among \(form.buttons)")
        }
        return button
    }
}
