import SurveyCore

/// What a page explains kindly instead of a question. Nothing was stored.
enum Notice: Error, Sendable, Hashable {
    case unknownPage
    case unknownSurvey
    case unknownCode
    case mistypedCode
    case closedCode
    case notYetOpen
    /// This server asks nobody without a code.
    case codeNeeded
    case ticketNeeded
    case ticketUnknown
    case ticketSpent
    /// The form is from a page that is older than so many minutes; with where to begin again.
    case expired(start: String, minutes: Int)
    /// The form was changed, cut short, or belongs to something else.
    case damaged(start: String)
    /// The person stopped before: everything is erased.
    case wasErased(start: String)
    /// The archive or the server itself is in trouble.
    case trouble

    /// The status of HTTP.
    var status: Int {
        switch self {
        case .unknownPage, .unknownSurvey, .unknownCode, .mistypedCode: 404
        case .closedCode: 410
        case .notYetOpen, .codeNeeded, .ticketNeeded, .ticketUnknown: 403
        case .ticketSpent: 409
        case .expired, .wasErased: 410
        case .damaged: 400
        case .trouble: 503
        }
    }
}

extension WebWords.Messages {
    /// What to say to a notice.
    subscript(_ notice: Notice) -> WebWords.Message {
        switch notice {
        case .unknownPage: pageNotFound
        case .unknownSurvey: surveyUnknown
        case .unknownCode: codeUnknown
        case .mistypedCode: codeMistyped
        case .closedCode: codeClosed
        case .notYetOpen: codeNotYetOpen
        case .codeNeeded: codeNeeded
        case .ticketNeeded: ticketNeeded
        case .ticketUnknown: ticketUnknown
        case .ticketSpent: ticketSpent
        case .expired(_, let minutes):
            WebWords.Message(formTooOld.heading, InterfaceWords.fill(formTooOld.text, minutes))
        case .damaged: formDamaged
        case .wasErased: alreadyErased
        case .trouble: serverTrouble
        }
    }
}
