import SurveyCore

/// Why the server itself answers a request instead of a page.
enum Refusal: Error, Hashable {
    /// The address or the form cannot be read.
    case misunderstood
    /// A method that no page has.
    case method
    /// A form that does not say how long it is.
    case lengthMissing
    case tooLarge
    /// A form of another kind than browsers send for our pages.
    case formType
    /// Headers that are larger than any browser's.
    case headersTooLarge
    /// Too much at once, from one place or to one session; in `wait` seconds it goes on.
    case hurry(wait: Int)
    /// Too many wrong codes from one place.
    case guesses(wait: Int)

    var status: Int {
        switch self {
        case .misunderstood: 400
        case .method: 405
        case .lengthMissing: 411
        case .tooLarge: 413
        case .formType: 415
        case .headersTooLarge: 431
        case .hurry, .guesses: 429
        }
    }

    /// What metrics call it.
    var name: String {
        switch self {
        case .misunderstood: "bad_request"
        case .method: "method"
        case .lengthMissing: "length_missing"
        case .tooLarge: "too_large"
        case .formType: "form_type"
        case .headersTooLarge: "headers_too_large"
        case .hurry: "rate_limit"
        case .guesses: "guess_limit"
        }
    }

    private var wait: Int? {
        switch self {
        case .hurry(let wait), .guesses(let wait): wait
        case .misunderstood, .method, .lengthMissing, .tooLarge, .formType, .headersTooLarge: nil
        }
    }

    private static let renderer = PageRenderer()

    private func message(in words: WebWords.Messages) -> WebWords.Message {
        switch self {
        case .misunderstood, .lengthMissing, .tooLarge, .formType, .headersTooLarge: words.formDamaged
        case .method: words.pageNotFound
        case .hurry, .guesses: words.tooManyRequests
        }
    }

    /// The page that says so, in a language of the reader.
    func response(acceptLanguage: String) -> WebResponse {
        let language = LanguageGuess.language(acceptLanguage, among: InterfaceWords.languages) ?? "nl"
        let message = message(in: WebWords.in(language).messages)
        let page = Page(
            language: language, title: message.heading,
            content: .message(MessagePage(heading: message.heading, text: message.text)))
        // Nothing is wiped: the answers in the page before are still good.
        return WebResponse(status: status, body: Self.renderer.html(page), cache: .none, retryAfter: wait)
    }
}
