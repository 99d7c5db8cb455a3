extension WebWords {
    /// On the pages of the interview.
    struct Form: Sendable, Hashable {
        /// After the label of an answer that was given before.
        var chosen: String
        /// Names the links to the same page in other languages.
        var otherLanguage: String
        /// Names the group of *skip*, *prefer not to say* and the like.
        var otherAnswers: String
        /// Names the group of *language*, *someone helps me*, *stop*.
        var aboutInterview: String
        /// The label of the field for a number.
        var yourNumber: String
        /// Hear the text of the page.
        var listen: String
        /// With `%` for the answer that can be heard.
        var listenTo: String

        /// Above what is wrong with what was sent, and at the front of the page's title.
        var problem: String
        var nothingChosen: String
        var nothingTicked: String
        /// With `%` for the number.
        var tooManyTicked: String
        /// With `%` for the choice that stands alone.
        var exclusiveTogether: String
        /// With `%` for the first and the last number.
        var noNumber: String
        /// The label of the field that only programs fill.
        var trap: String
        var trapFilled: String

        /// Instead of the kiosk's: nobody is near who could help.
        var saveFailed: String
        /// On the last page before sending: where the answers are until then, on a device of one's own.
        var notSentYet: String
        /// The same on a device that is lent.
        var notSentYetLent: String
        /// With `%` for seconds, on a device that is lent.
        var idle: String
    }

    /// Around the first page and the last.
    struct Start: Sendable, Hashable {
        /// With `%` for the responsible body.
        var whoAsks: String
        /// The link to the privacy page, and its title.
        var privacyLink: String
        var localNetwork: String
        /// With `%` for the minutes after which the interview is gone.
        var lentDevice: String

        var codeTitle: String
        var codeText: String
        var codeLabel: String
        var codeHint: String
        /// Above the surveys that need no code.
        var withoutCode: String

        /// The title of the last page.
        var thanksTitle: String
        var saved: String
        var nextTitle: String
        /// What happens next, with `%` for the responsible body.
        var next: String
        /// The same when no body is named.
        var nextUnnamed: String
        /// On a device of one's own: nothing more to do.
        var closePage: String
        /// On a device that is lent.
        var giveBack: String
        var stoppedTitle: String

        /// Labels of links.
        var startAgain: String
        var goBack: String
        /// On a device that is lent.
        var nextPerson: String
    }

    /// Pages that explain why it does not go on.
    struct Messages: Sendable, Hashable {
        var codeClosed: Message
        var codeNotYetOpen: Message
        var codeUnknown: Message
        var codeMistyped: Message
        /// The survey takes nobody without a code.
        var codeNeeded: Message
        var surveyUnknown: Message
        /// With `%` for the minutes after which an interview is gone.
        var formTooOld: Message
        /// Changed, cut short, of another survey, or sealed with a key that is gone.
        var formDamaged: Message
        /// Sent twice: the text goes below the survey's thanks.
        var thanksAgain: Message
        /// Sent twice with other answers: the first stand.
        var thanksDifferent: Message
        /// Sent twice, and the stored answers are sealed: perhaps with other answers.
        var thanksSealed: Message
        var alreadyErased: Message
        var ticketSpent: Message
        var ticketNeeded: Message
        var ticketUnknown: Message
        var tooManyRequests: Message
        var pageNotFound: Message
        var serverTrouble: Message
    }

    /// The page on what becomes of the answers: headings and paragraphs.
    struct Privacy: Sendable, Hashable {
        var title: String
        /// The gist in two or three sentences.
        var gist: String

        var whoTitle: String
        /// With `%` for the responsible body.
        var who: String
        /// Without a body that is named.
        var whoUnnamed: String

        var whyTitle: String
        /// With `%` for the legal basis.
        var basis: String
        /// Taking part is free.
        var free: String

        var keptTitle: String
        /// Points of a list.
        var kept: [String]
        var notKeptTitle: String
        var notKept: [String]
        /// Against abuse: what the server holds for an hour.
        var abuse: String

        var beforeTitle: String
        /// Until sending, everything lives only in the page.
        var before: String
        var stop: String
        var afterTitle: String
        var after: String
        var ticket: String

        var seenTitle: String
        var seen: String
        /// With `%` for the days.
        var retention: String

        var questionsTitle: String
        /// With `%` for the address.
        var contact: String
        /// With `%` for the address of the data protection officer.
        var dpo: String
        /// The right to complain, with the authority by its local name.
        var complaint: String
    }
}
