extension WebWords {
    /// Plain words, for people who learnt it later too.
    static let english = WebWords(
        form: Form(
            chosen: "chosen", otherLanguage: "Other language", otherAnswers: "Or", aboutInterview: "Help and stop",
            yourNumber: "Your number", listen: "Listen", listenTo: "Listen: %",
            problem: "Please look again",
            nothingChosen: "Choose an answer first. You do not want to answer? Then you may skip the question.",
            nothingTicked: "You have not chosen anything yet. Choose what fits. You may also skip the question.",
            tooManyTicked: "You may choose % at most. Take one or more away.",
            exclusiveTogether: "“%” cannot go together with another answer. Take one of the two away.",
            noNumber: "We cannot read this number. Type a number from % to %.",
            trap: "Leave this box empty. It is only there to keep robots out.",
            trapFilled: "At the bottom, a box that must stay empty was filled in. We emptied it. Please try again.",
            saveFailed:
                "Saving did not work. That is not your fault. Your answers are still on this page. Wait a moment and try again.",
            notSentYet: "Until now your answers are only on this page, on your own device.",
            notSentYetLent: "Until now your answers are only on this page.",
            idle: "In % seconds we go back to the start. Then your answers are gone."),
        start: Start(
            whoAsks: "Who asks these questions? %.", privacyLink: "What happens to your answers?",
            localNetwork:
                "You are on the Wi-Fi of this place. It is not the internet. Your answers only go to the device that stands here. It costs you nothing.",
            lentDevice:
                "After you, someone else uses this device. Do you do nothing for % minutes? Then everything is gone.",
            codeTitle: "Type your code",
            codeText: "The code is on your paper or on the screen. It has six letters and digits.",
            codeLabel: "Your code",
            codeHint: "Capital letters or small letters? Both are fine.",
            withoutCode: "No code? You can take part here too:",
            thanksTitle: "Thank you", saved: "Your answers are saved.",
            nextTitle: "What happens now?",
            next:
                "The people of % put all answers together. That shows them what can be better. Nobody knows which answers are yours.",
            nextUnnamed:
                "We put all answers together. That shows us what can be better. Nobody knows which answers are yours.",
            closePage: "There is nothing more to do. You may close this page.",
            giveBack: "There is nothing more to do. You may give the device back.",
            stoppedTitle: "Everything is erased",
            startAgain: "Start again", goBack: "Go back",
            nextPerson: "Start for someone else"),
        messages: Messages(
            codeClosed: Message(
                "These questions are closed",
                "You cannot take part with this code any more. That is not your fault: the time is over.\nThank you for wanting to help."
            ),
            codeNotYetOpen: Message(
                "You are early",
                "These questions are not open yet. That is not your fault.\nCome back later with the same code."),
            codeUnknown: Message(
                "We do not know this code",
                "Perhaps a letter was misread. That happens easily.\nLook at your paper or at the screen again, and type the code once more."
            ),
            codeMistyped: Message(
                "Something in the code is not right",
                "One letter or digit is different. That happens easily.\nA code has six letters and digits. There is never a zero or a one in it, and never the letters O and I."
            ),
            codeNeeded: Message(
                "You need a code for this",
                "The code is on your paper, or on the screen near the volunteers. Type it here."),
            surveyUnknown: Message(
                "We cannot find these questions",
                "Perhaps the address has changed. That is not your fault.\nDo you have a code? Type it here."),
            formTooOld: Message(
                "This page is too old",
                "After % minutes we throw away what was not sent. So nobody else can see it. That is not your fault.\nNothing was saved. You can simply start again."
            ),
            formDamaged: Message(
                "We cannot read this page",
                "Something went wrong on the way. That is not your fault.\nNothing was saved. You can simply start again."
            ),
            thanksAgain: Message(
                "Thank you", "We already had your answers. They are saved once. There is nothing more to do."),
            thanksDifferent: Message(
                "We already had your answers",
                "You had already sent your answers. Those first answers stay. What you changed afterwards is not saved: we no longer know which answers are yours."
            ),
            thanksSealed: Message(
                "We already had your answers",
                "Your answers were already saved, once. Did you change something afterwards? That is not saved: the first answers stay."
            ),
            alreadyErased: Message(
                "You had already stopped",
                "We erased all your answers then. They are not saved now either.\nDo you want to take part after all? You can simply start again."
            ),
            ticketSpent: Message(
                "This invitation has been used",
                "Each invitation is for answering once. Did you take part already? Thank you. There is nothing more to do.\nYou did not take part yet? Ask for a new invitation from whoever gave you this one."
            ),
            ticketNeeded: Message(
                "You need an invitation for this",
                "Scan the code on your invitation, or type the whole address below it.\nNo invitation? Ask the volunteers for one."
            ),
            ticketUnknown: Message(
                "We do not know this invitation",
                "Perhaps a letter was misread. That happens easily.\nScan the code on your invitation again, or check the address letter by letter."
            ),
            tooManyRequests: Message(
                "Please wait a moment",
                "It is very busy now. That is not your fault.\nWait a minute. Then go back and try again. Your answers are still on the previous page."
            ),
            pageNotFound: Message(
                "This page does not exist",
                "Perhaps the address was mistyped. That happens easily.\nDo you have a code? Type it here."),
            serverTrouble: Message(
                "Something went wrong on our side",
                "That is not your fault. Nothing was sent.\nWait a moment. Then go back and try again.")),
        privacy: Privacy(
            title: "What happens to your answers?",
            gist: "We do not ask your name. We do not know who you are. You choose whether to take part.",
            whoTitle: "Who asks these questions?",
            who: "% asks these questions and takes care of your answers.",
            whoUnnamed: "Ask the people who gave you the code.",
            whyTitle: "Why?",
            basis: "Why does the law allow it? The reason is called: %.",
            free: "You are free to take part. If you do not, nothing changes for you.",
            keptTitle: "What do we keep?",
            kept: [
                "your answers", "the language you chose", "whether someone helped you", "that you took part online",
                "which place your code belongs to", "which day, and whether it was morning or afternoon",
            ],
            notKeptTitle: "What do we not keep?",
            notKept: [
                "no name or address", "no phone number", "no IP address: that is the number of your internet",
                "not which phone or computer you have", "no cookies", "no time of the day",
            ],
            abuse:
                "To stop abuse, the computer counts how often a connection asks for something. That is a number without a name. After an hour it is gone. It never goes with your answers.",
            beforeTitle: "As long as you do not send",
            before: "Your answers are only in the page, on your own device. There is nothing yet on our side.",
            stop:
                "You can stop at any time. Then everything is gone. We only count that someone stopped, and how far that person came.",
            afterTitle: "Once you have sent",
            after:
                "We can no longer show, change or erase your answers. For nobody knows which ones are yours.",
            ticket:
                "Did you get an invitation for one time? Then we remember that it was used. Not which answers go with it.",
            seenTitle: "Who sees the answers?",
            seen:
                "Only the people who want to make help better. To others we only show numbers about many people together.",
            retention: "After % days we erase the answers. Only those numbers stay.",
            questionsTitle: "A question or a complaint?",
            contact: "Ask your question here: %.",
            dpo: "Someone also watches over your privacy: %.",
            complaint:
                "Do you think we do something wrong? You may complain to the Belgian Data Protection Authority, Drukpersstraat 35 / rue de la Presse 35, 1000 Brussels. It costs nothing."
        )
    )
}
