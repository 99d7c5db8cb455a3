import SurveyCore

extension HostText {
    static let english = HostText(
        title: "For the volunteer", language: "Language",
        askPassphrase: "Type the passphrase. The project team gave it to you.", passphrase: "Passphrase",
        enter: "Next", whoAsks: "Not a volunteer? Then you do not need this page.",
        wrong: "That passphrase is not right. Try once more.",
        waiting: "The passphrase was wrong a few times. You can try again in %.",
        busy: "Many people are here now. Wait a moment and try again.",
        formTooOld: "That page was too old. Try once more.",
        noCookies: "Your browser keeps nothing of this page. Allow cookies and try once more.",
        wasAway: "You were away for a while. Type the passphrase once more.",
        signedOut: "You are signed out. See you next time!",
        noPassphrase: "There is no passphrase yet", setPassphrase: "Type this on this computer:",
        unreadable: "The passphrase cannot be read, so nobody can get in. Type this on this computer:",
        then: "Then come back to this page.",
        second: "1 second", seconds: "% seconds", minute: "1 minute", minutes: "% minutes",
        sessions: "Your questions", now: "Now", earlier: "Not closed yet", later: "Later", done: "Closed",
        nothing: "Nothing is planned now. Ask the project team.",
        refresh: "Look again", leave: "Sign out",
        state: {
            switch $0 {
            case .planned: "not open yet"
            case .open: "open"
            case .closed: "closed"
            }
        },
        place: "Place", survey: "Questions", day: "Day", stateLabel: "State", code: "Code",
        finished: "Finished", stopped: "Stopped", fewerThan: "fewer than %",
        masked: "We do not show small numbers. That keeps it secret who took part.",
        worksFrom: "The code works from %.", worksUntil: "The code works now, up to and including %.",
        worksNot: "The code no longer works.", closedByDate: "The code worked up to and including %.",
        withoutCode: "This is for people who come without a code, so there is no QR code.",
        localOnly: "These questions are on one device only, so there is no QR code.",
        noAddress: "There is no QR code, because the address of this website is not set. "
            + "The project team can do that with online.url in the settings.",
        ticketsOnly: "For these questions everyone needs a ticket of their own, so there is no QR code for all.",
        showCode: "Show the QR code", open: "Open the questions",
        openOnDay: "You can open these questions on that day.",
        isOpen: "The questions are open.", opened: "Done. The questions are open.",
        close: "Finished: close the questions", back: "Back",
        closing: "Close the questions", invited: "How many people did you ask to take part?",
        invitedHint: "Roughly is fine. Count those who said no, too. Not sure? Leave this empty.",
        invitedWrong: "Type a number from 0 to 9999, or leave this empty.",
        remarks: "Is there anything to tell the project team?",
        remarksHint: "Write no names. Nothing to tell? Leave this empty.",
        lastChance: "Has everyone finished? After this nobody can take part any more.",
        takenHome: "Not even with the code at home. If you do not close, the code works up to and including %.",
        stays: "All answers stay saved.", closeIt: "Yes, close",
        closed: "The questions are closed. Thank you for your help!",
        closedHalf:
            "The questions are closed and nobody can take part any more. Tidying up has not worked yet. Try again.",
        tryAgain: "Try again",
        scan: "Scan this code with your phone.", orType: "Or type this address:", exit: "Close",
        codeTitle: "QR code: %",
        changed: "These questions have changed already. Look again.", problem: "That did not work",
        store: {
            switch $0 {
            case .busy: "The computer is doing something else. Wait a moment and try again."
            case .full: "The computer is full. What was saved is not lost. Call the project team."
            case .readOnly: "The computer can save nothing more. What was saved is not lost. Call the project team."
            case .damaged, .notAnArchive, .newer: "The file with the answers is damaged. Call the project team."
            case .unknownReference, .other:
                "Something went wrong. What was saved is not lost. Still not working? Call the project team."
            }
        },
        contact: "Project team: %",
        date: "% % % %", halfDay: "%, %", morning: "morning", afternoon: "afternoon",
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ])
}
