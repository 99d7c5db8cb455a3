extension HostWords {
    static let english = HostWords(
        page: englishPage, problem: englishProblem,
        back: "Back", proceed: "Next", help: "Help", leave: "Close the menu", tryAgain: "Try again", skip: "Skip",
        toMenu: "To the menu", outside: "Close",
        forgotPin: "Forgot the PIN", typeRecovery: "Type the recovery code", languageButton: "Language",
        wrongPin: "That PIN is not right. Try once more.",
        wrongRecovery: "That code is not right. Look at the paper carefully and begin again.",
        weakPin: "This PIN is too easy to guess. Choose other digits.", pinLength: "A PIN has 4 to 8 digits.",
        differentPins: "That was not the same PIN twice. Choose again.",
        seconds: "% seconds", oneSecond: "1 second", minutes: "% minutes", oneMinute: "1 minute",
        writtenDown: "I have written down the code",
        pinUnwritable:
            "The device cannot save anything now. So nobody can get into this menu. Call the project team.",
        forTeam: "For the project team: %", contact: "Project team: %",
        menu: [
            .open: "Open the questions", .resume: "Go on with these questions", .counts: "How many people took part?",
            .code: "Show the QR code",
            .slips: "Print slips", .close: "Done: close the questions", .stick: "Copy to USB stick",
            .device: "Set up the device",
        ],
        device: [
            .sound: "Test the sound", .languages: "Order of the languages", .pin: "Another PIN",
            .shutDown: "Switch the device off",
        ],
        isOpen: "The questions are open. What do you want to do?",
        isOld:
            "These questions are still open from last time. Is it still the same day? Then go on. Otherwise close them.",
        toQuestions: "Back to the questions",
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        date: "% % % %", morning: "Morning", afternoon: "Afternoon", inMorning: "morning", inAfternoon: "afternoon",
        yes: "Yes", no: "No", otherDay: "Another day",
        steps: [
            .dayBefore: "One day earlier", .dayAfter: "One day later", .monthBefore: "One month earlier",
            .monthAfter: "One month later", .yearBefore: "One year earlier", .yearAfter: "One year later",
        ],
        rightDay: "This is today", morningClock: "until 1 pm", afternoonClock: "from 1 pm",
        notInPlan: "Something else: on this device only", thisDeviceOnly: "On this device only",
        nothingPlanned: "Nothing is planned for now. You can open the questions on this device all the same.",
        openIt: "Yes, open", fewerThan: "fewer than %", finished: "Finished: %.", began: "Began: %.",
        lastWithinAnHour: "The last one was less than an hour ago.",
        lastLongerAgo: "The last one was more than an hour ago.", noted: "Noted already: %", closeIt: "Yes, close",
        toStick: "Copy to USB stick",
        stillOpen: "The questions are still open. Are you done for today? Then close them first.",
        soundTest: "This is a test. Do you hear me well? Then reading aloud works.",
        copyIt: "Copy", playIt: "Play the sound", heardIt: "Yes, I heard it", notHeard: "No, I heard nothing",
        shutDownIt: "Yes, switch off",
        waitCopy: "We are copying to the stick. Leave the stick in.", waitPrint: "We are printing the slips.",
        waitClose: "We are closing the questions. Leave the device on.", waitOpen: "We are opening the questions.",
        waitSound: "Listen.", waitOff: "The device is switching off.")

    private static func englishProblem(_ problem: HostProblem) -> String {
        switch problem {
        case .stickMissing: "There is no USB stick in the device. Put the stick in, count to five and try again."
        case .stickFull: "The stick is full. Take another stick. Nothing is lost on the device."
        case .stickPulledOut:
            "The stick came out before the copy was done. Nothing is lost on the device. Put the stick in again and try again."
        case .stickLocked: "The device cannot write on this stick. Take another stick."
        case .stickUnreliable:
            "The copy on the stick is not good. Do not use this stick any more. Take another one and try again. Nothing is lost on the device."
        case .copyNotAllowed:
            "This device may not copy yet: it has no key to protect the answers. Call the project team."
        case .printerOff: "The printer does not answer. Is it on? Is there paper in it? Is the cable in?"
        case .noSound: "The sound does not work. Look if the headphones are plugged in well."
        case .diskFull:
            "The device is full. What was saved is not lost. Copy to a USB stick and call the project team."
        case .diskReadOnly:
            "The device cannot save anything any more. What was saved is not lost. Call the project team."
        case .archiveDamaged:
            "The file with the answers is damaged. Do not use this device any more today. Call the project team."
        case .archiveBusy: "The device is still doing something else. Wait a moment and try again."
        case .sessionGone: "These questions were closed or changed already. Go back to the menu and look again."
        case .shutDownRefused:
            "The device does not switch off by itself. Hold its power button for five seconds."
        case .other: "Something went wrong. What was saved is not lost. Does it fail again? Call the project team."
        }
    }

    private static func englishPage(_ page: HostPage) -> Page {
        switch page {
        case .wait: Page(heading: "One moment", text: "The device is busy.", help: "")
        case .pin:
            Page(
                heading: "For the volunteer", text: "Type your PIN.",
                help:
                    "With the PIN you open the volunteer's menu. The project team gave you the PIN. Are you not a volunteer? Press 'Close'."
            )
        case .language:
            Page(
                heading: "For the volunteer", text: "Choose your language.",
                help: "Choose the language of this menu. The languages for the visitors do not change.")
        case .pinWait:
            Page(
                heading: "Wait a moment", text: "The PIN was wrong a few times. You can try again in %.",
                help:
                    "After a few wrong PINs you have to wait. So nobody can guess the PIN. Have you forgotten it? Ask for the sealed envelope with the recovery code."
            )
        case .pinLocked:
            Page(
                heading: "The PIN does not work any more",
                text: "The PIN was wrong too often. Take the sealed envelope with the recovery code.",
                hint: "The answers are safe. Nothing is lost.",
                help:
                    "The PIN was wrong ten times. Now only the recovery code works. It is in a sealed envelope with the project team."
            )
        case .pinBroken:
            Page(
                heading: "The PIN does not work",
                text: "The device cannot read the PIN. So nobody can get into this menu. Call the project team.",
                hint: "The answers are safe.",
                help:
                    "The file with the PIN is damaged. Only the project team can make a new PIN. The answers stay safe on the device."
            )
        case .recovery:
            Page(
                heading: "Recovery code, part % of 5", text: "Type the 4 digits of this part.",
                hint: "The code is on the paper in the envelope.",
                help:
                    "The recovery code has five parts of four digits. Type one part and press 'Next'. After that you choose a new PIN. The answers do not change."
            )
        case .recoveryWait:
            Page(
                heading: "Wait a moment", text: "The recovery code was wrong a few times. You can try again in %.",
                help:
                    "After a few wrong codes you have to wait. So nobody can guess the code. Or call the project team.")
        case .oldPin:
            Page(
                heading: "Another PIN", text: "First type the PIN of now.",
                help: "You can choose another PIN. First you type the PIN of now. So we know that it is you.")
        case .newPin:
            Page(
                heading: "Choose a PIN", text: "Type 4 to 8 digits.",
                hint: "No year of birth and no easy row, such as 1234.",
                help:
                    "With this PIN you open the menu. Choose digits that you remember and nobody guesses. Give the PIN to volunteers only."
            )
        case .newPinAgain:
            Page(
                heading: "Choose a PIN", text: "Type the same PIN once more.",
                help: "You type the PIN twice. So we are sure that there is no mistake in it.")
        case .recoveryCode:
            Page(
                heading: "Write this code on paper", text: "%",
                hint: "Put the paper in an envelope. Seal it and give it to the project team.",
                help:
                    "This is the recovery code. You need it when you forget the PIN. You see it only once. So write it down now."
            )
        case .pinSet:
            Page(
                heading: "Done", text: "The new PIN works.",
                help: "The new PIN is saved. The old one does not work any more.")
        case .menu:
            Page(
                heading: "Menu", text: "What do you want to do?",
                help:
                    "This is the volunteer's menu. Before the first visitor you open the questions. After the last visitor you close them. Then you copy to the USB stick."
            )
        case .device:
            Page(
                heading: "Set up the device", text: "What do you want to do?",
                help: "Here you set up the device. You can always go back. The answers do not change here.")
        case .day:
            Page(
                heading: "Is it this day today?", text: "%", hint: "The clock of the device may be wrong.",
                help:
                    "With the answers we keep the day on which they were given. The clock of the device may be wrong. That is why we ask you."
            )
        case .plannedDays:
            Page(
                heading: "Open the questions", text: "Which day is it today?",
                help: "These are the days of the plan. Is today not among them? Then choose 'Another day'.")
        case .otherDay:
            Page(
                heading: "Which day is it today?", text: "%", hint: "Press until the day is right.",
                help: "With the buttons you change the day. Is the right day there? Then press 'This is today'.")
        case .halfDay:
            Page(
                heading: "%", text: "Is it morning or afternoon?",
                help:
                    "We keep no hour, only the morning or the afternoon. The afternoon begins at 1 pm. So nobody knows who answered when."
            )
        case .session:
            Page(
                heading: "%", text: "Which questions do you open?",
                help:
                    "This is planned for now. Choose the place where you are. Is it not among them? Then choose 'Something else'."
            )
        case .survey:
            Page(
                heading: "On this device only", text: "Which questions do you open?",
                help:
                    "Choose which questions the visitors get. They are not in the plan now, so they are on this device only."
            )
        case .place:
            Page(
                heading: "On this device only", text: "Where are you?",
                help:
                    "Choose the place where this device stands. Is it not among them? Then choose 'On this device only'. Tell the project team the place later."
            )
        case .confirm:
            Page(
                heading: "Is this right?", text: "%",
                help:
                    "Look if everything is right. Then press 'Yes, open'. Is something not right? Press 'Back'.")
        case .opened:
            Page(
                heading: "Done", text: "The questions are open. The first visitor can begin.",
                help: "Press 'Back to the questions'. Then the visitors' first screen appears.")
        case .counts:
            Page(
                heading: "How many people took part?", text: "%",
                hint: "We do not show small numbers. So it stays secret who took part.",
                help:
                    "'Began' counts everyone who started. 'Finished' counts who sent everything. We do not show small numbers. So it stays secret who took part."
            )
        case .code:
            Page(
                heading: "Rather on your own phone?", text: "Scan this code with your phone.",
                help:
                    "Visitors can scan this code with their own phone. They get the same questions. Press 'Close' to go back to the first screen."
            )
        case .slips:
            Page(
                heading: "Print slips", text: "How many slips do you want?",
                hint: "Each slip has the same code. It does not tell who got the slip.",
                help:
                    "On a slip is the QR code of today. Give it to people who want to answer later at home. You can print 50 at a time."
            )
        case .printed:
            Page(
                heading: "Done", text: "Slips printed: %.",
                help: "The slips were sent to the printer. Did nothing come out? Look if there is paper in the printer."
            )
        case .invited:
            Page(
                heading: "Close the questions", text: "How many people did you ask to take part?",
                hint: "About right is fine. Don't you know? Skip it.",
                help:
                    "Count also the people who said no. So we know later how many wanted to take part. Don't you know? Press 'Skip'."
            )
        case .remarks:
            Page(
                heading: "Close the questions", text: "Do you want to tell the project team something?",
                hint: "Write no names. Nothing to tell? Skip it.",
                help:
                    "Here you can write briefly what went well or wrong. For example: the printer was broken. Never write names of people."
            )
        case .close:
            Page(
                heading: "Close the questions", text: "Is everyone done? After this nobody can take part any more.",
                hint: "All answers stay saved.",
                help:
                    "Close when the last visitor has gone. The answers are shuffled. So nobody can see who came first. Everything stays saved."
            )
        case .closed:
            Page(
                heading: "Done", text: "The questions are closed. Thank you for your help!",
                help:
                    "All answers are saved. Now you can copy them to the USB stick. After that you can switch the device off."
            )
        case .stick:
            Page(
                heading: "Copy to USB stick",
                text: "Put the project team's USB stick into the device. Then press 'Copy'.",
                help:
                    "We make a copy of the answers on the stick. We read the copy back as well. Everything stays on the device. Pull the stick out only when the screen says so."
            )
        case .copied:
            Page(
                heading: "Done", text: "The copy is on the stick. We have read it back: it is good.",
                hint: "You can pull the stick out now. Give it to the project team.",
                help:
                    "Everything is on the stick now, and still on the device as well. Give the stick to the project team yourself. Do not leave it lying around."
            )
        case .sound:
            Page(
                heading: "Test the sound", text: "Put on the headphones. Then press 'Play the sound'.",
                help:
                    "You hear a short sentence. So you know whether reading aloud works. Test it before the first visitor comes."
            )
        case .played:
            Page(
                heading: "Test the sound", text: "Did you hear the voice?",
                help:
                    "Did you hear the voice well? Then reading aloud works. Did you hear nothing? Then we help you on."
            )
        case .silent:
            Page(
                heading: "No sound?", text: "Is the plug in the device? Is the volume not at zero?",
                hint: "Does it still fail? The questions work without sound too.",
                help:
                    "Look at the plug and at the volume. Then test again. Without sound people can read the questions themselves."
            )
        case .languages:
            Page(
                heading: "Order of the languages", text: "Press a language. It then comes first.",
                hint: "It is saved at once.",
                help:
                    "Visitors choose their language first. Put the language that you hear most at the top. Press a language: it then comes in the first place."
            )
        case .shutDown:
            Page(
                heading: "Switch the device off", text: "Do you want to switch the device off?",
                hint: "All answers stay saved.",
                help:
                    "The device switches off in the right way. Nothing is lost. To switch it on again, press its power button."
            )
        case .off: Page(heading: "Until next time", text: "The device is switching off.", help: "")
        case .problem:
            Page(
                heading: "That did not work", text: "%",
                help:
                    "Something went wrong, but nothing is lost. Do what the screen says and try again. Does it fail again? Go back and call the project team."
            )
        }
    }
}
