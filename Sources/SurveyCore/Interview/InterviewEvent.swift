/// What happens to an interview.
public enum InterviewEvent: Sendable, Hashable {
    /// A language was chosen: at the start, or in the middle, where all that was said stays.
    case chooseLanguage(LanguageTag)
    /// An option was pressed. In a set it is turned on or off; elsewhere it is the answer, and the next screen comes.
    /// Of a card it is `yes` or `no`.
    case choose(OptionID)
    /// A number was given.
    case enter(Int)
    /// A text or a code was given: the host's screens ask for them.
    case write(String)
    /// On: from the intro, a note, a set, an answer given before; on the last screen: send.
    case proceed
    case back
    case skip
    /// Skip this card and all cards of the deck that are still to come.
    case skipRest
    case refuse
    case dontKnow
    /// Stop and erase.
    case stop
    /// Turn *someone helps me* on or off.
    case toggleAssistance
    /// Show the choice of languages.
    case openLanguages
    /// *Yes, I am still here*; also any other touch or key that has no meaning on the screen.
    case stillHere
    /// *Yes, go on* with the interview that was cut off: nothing else brings its answers back to the screen.
    case resume
    /// So much time has passed since the interview was made, by a clock that never jumps. Front ends send it about
    /// once a second, and before each event that a person causes.
    case tick(Duration)
    /// The store has the response: durably, or had it already.
    case stored
    /// The store could not take the response.
    case storeFailed
}

/// What a front end must do after an event, in this order.
public enum InterviewEffect: Sendable, Hashable {
    /// The interview changed: keep `Interview.draft`, if drafts are kept, before the next frame is drawn.
    case keepDraft
    /// Store this complete response durably, then send `stored` or `storeFailed`.
    case store(Response)
    /// Count a break-off: store this if it can be done; nobody waits for it.
    case count(Response)
    /// Remove the draft and everything else that was kept of this person.
    case erase
    /// This interview is over: make a new one for the next person.
    case end
}
