import SurveyCore

/// All that one page shows, before it is HTML. Texts are plain: only the renderer makes markup, and it escapes.
struct Page: Sendable {
    var language: LanguageTag
    /// The page's title, as browsers and screen readers tell it.
    var title: String
    /// The same page in other languages, by a link (before the interview began); empty inside one.
    var languages: [LanguageLink] = []
    var content: Content

    /// A language by its own name, with the path of this page in it.
    struct LanguageLink: Sendable {
        var language: LanguageTag
        var name: String
        var path: String
        var isCurrent: Bool
    }

    enum Content: Sendable {
        case screen(ScreenPage)
        case message(MessagePage)
        case privacy(PrivacyPage)
        /// For people who come to the server without anything: type your code.
        case code(CodePage)
    }
}

/// A page of the interview: a `Screen` and the form around it.
struct ScreenPage: Sendable {
    var screen: Screen
    /// Where the form is posted: `/s/SURVEY/CODE`.
    var action: String
    /// The interview so far, sealed; `nil` before it began.
    var state: String?
    /// The one-time ticket, on the intro alone; later it is in the state.
    var ticket: String?
    /// What is wrong with what was just sent, tied to the field.
    var problem: String?
    /// What was sent with it: the choices that were ticked, the number that was typed.
    var ticked: Set<String>?
    var typed: String?
    /// Where this survey's privacy page is.
    var privacyPath: String
    /// Who asks, on the intro and the thanks.
    var responsible: String?
    /// What must be said besides, above the text: that it was sent before and the first answers stand.
    var remark: String?
    /// What stands for *none of these* in the survey itself: never together with another choice.
    var exclusive: Set<String> = []
    /// The page is served on a local network without internet: the intro says so.
    var isLocalNetwork = false
    /// The device is lent: the next person will use it.
    var isLentDevice = false
    /// After so many seconds the state in this page is too old.
    var limit = 30 * 60
    /// Where the next person begins, or this one again: on the last page.
    var startPath: String?
    /// What can be heard of it.
    var sounds = Sounds()

    /// The sounds of a screen, each in one or more formats: `<audio preload="none">` with a `<source>` for each.
    ///
    /// What has none is empty. Each is one paragraph or one button; played one after the other, in the order `heading`,
    /// `text`, `hint`, `choices` as shown, `actions` as shown, they are the whole page.
    struct Sounds: Sendable, Hashable {
        /// The line above the text: the title on the intro, a deck's question on its cards.
        var heading: [Source] = []
        var text: [Source] = []
        var hint: [Source] = []
        /// By the choice's id.
        var choices: [String: [Source]] = [:]
        var actions: [Screen.Action.Kind: [Source]] = [:]

        var isEmpty: Bool { self == Sounds() }

        /// A sound in one format.
        struct Source: Sendable, Hashable {
            /// Its path at our server.
            var path: String
            /// For the attribute `type`: `audio/ogg; codecs=opus`.
            var type: String
        }
    }
}

/// A kind page that explains: a code that is closed, a form that is too old, thanks again.
struct MessagePage: Sendable {
    var heading: String
    /// Paragraphs, separated by `\n`.
    var text: String
    /// What can be done, each a link.
    var links: [Link] = []
    /// A form to type a code, below.
    var hasCodeForm = false

    struct Link: Sendable {
        var label: String
        var path: String
    }
}

/// What becomes of the answers, in plain words.
struct PrivacyPage: Sendable {
    var survey: Survey
    /// The page to go back to.
    var backPath: String
    var isLocalNetwork = false
}

/// A field for the code on an invitation.
struct CodePage: Sendable {
    /// What was typed, when it was no code.
    var typed: String?
    var problem: String?
    /// The surveys that take people without a code: title and path.
    var surveys: [MessagePage.Link] = []
}
