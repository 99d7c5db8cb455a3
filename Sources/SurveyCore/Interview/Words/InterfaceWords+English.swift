extension InterfaceWords {
    /// Plain words, for people who learnt it later too.
    static let english = InterfaceWords(
        back: "Back", skip: "Skip", skipRest: "Skip these cards", refuse: "I prefer not to say",
        dontKnow: "I don't know", stop: "Stop", proceed: "Next", noneOfThese: "None of these", begin: "I'll take part",
        send: "Yes, send", tryAgain: "Try again", close: "Close", stillHere: "Yes, I am still here",
        language: "Language",
        assistance: "Someone helps me",
        chooseMany: "Choose what fits. You can choose more than one.",
        chooseUpTo: "Choose % at most.", enterNumber: "Type a number from % to %.", step: "Step % of %",
        card: "card % of %", comma: ", ",
        reviewTitle: "Done!",
        review: "Those were all the questions. May we keep your answers? After that you cannot erase them any more.",
        saving: "One moment. We are saving your answers.",
        saveFailed: "Saving did not work. That is not your fault. Call a volunteer, or try again.",
        stopped: "You have stopped. All your answers are erased. Thank you for having a look.",
        idleTitle: "Are you still there?", idle: "In % seconds we erase your answers.",
        idleStart: "In % seconds we go back to the start.", pickLanguage: "Choose your language",
        awayTitle: "We were away for a moment.",
        away: "Was it you who was answering? Do you want to go on? If not, we erase everything in % seconds.",
        awayResume: "Yes, go on", awayErase: "No, erase everything")
}
