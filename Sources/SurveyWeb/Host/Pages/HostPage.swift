import SurveyCore

/// All that one of the host's pages shows, in plain texts: only the renderer makes markup, and it escapes.
struct HostPage: Sendable {
    var language: LanguageTag
    /// The path of this page, for the same in another language; `nil` where a form was just sent.
    var path: String?
    var heading: String
    /// What was done, or what is so.
    var notice: String?
    /// What went wrong, and what to do.
    var problem: String?
    /// How to reach the project team, where something is broken.
    var contact: String?
    var content: Content
    /// The token of the form that signs out; `nil` for those who are not signed in.
    var leaving: String?

    enum Content: Sendable {
        case signIn(token: String)
        /// How to set a passphrase, on this machine alone.
        case setUp(command: String, text: String)
        case sessions([Group])
        case session(Details)
        case closing(Closing)
        /// The code at full screen.
        case code(Code)
        /// Nothing but heading, problem and the way back.
        case message(back: String)
    }

    /// Sessions under one heading.
    struct Group: Sendable {
        var heading: String
        var sessions: [Row]
    }

    struct Row: Sendable {
        var path: String
        var place: String
        var survey: String
        var day: String
        var state: Session.State
        var stateWord: String
        /// *Finished: 23*; `nil` where nobody can have finished.
        var count: String?
    }

    struct Details: Sendable {
        /// Label and value.
        var lines: [(label: String, value: String)]
        var state: Session.State
        /// What the host is told of the code and of the numbers.
        var remarks: [String]
        var codePath: String?
        /// Where the form that opens is sent, and its token.
        var opening: (path: String, token: String)?
        var closePath: String?
    }

    struct Closing: Sendable {
        var action: String
        var token: String
        var back: String
        var warnings: [String]
        /// What was typed before, and what is wrong with the number.
        var invited = ""
        var invitedProblem: String?
        var remarks = ""
        /// The session is closed already; only the tidying up is done again.
        var isRepeated = false
    }

    struct Code: Sendable {
        var image: String
        var imageTitle: String
        /// The address, cut where a line may break.
        var address: [String]
        var code: String
        var back: String
    }
}
