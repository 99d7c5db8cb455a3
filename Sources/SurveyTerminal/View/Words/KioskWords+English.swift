extension KioskWords {
    /// Plain words, for people who learnt it later too.
    static let english = KioskWords(
        tooSmall: "The screen is too small. Make the window larger. It needs % × % characters. It has % × %.",
        more: "More (% of %)", onYourPhone: "Does someone else want to take part, on a phone? Scan the code, or go to",
        onTheWeb: "Does someone else want to take part, on a phone? Go to",
        notInRange: "That is not possible. Choose a number from % to %.",
        invitation: "Would you like to think along with us for 3 minutes?",
        ownPhone: "Rather on your own phone? Scan the code.", ownPhoneAddress: "Rather on your own phone? Go to",
        touchToBegin: "Touch the screen", volunteer: "Volunteer",
        closedUntil: "We are closed now. You can take part from %:%.",
        closedToday: "We are closed now. Come back another day.",
        notOpen: "The questions are not open yet. Ask a volunteer.",
        outOfOrder: "This device does not work now. That is not your fault. Call a volunteer.",
        lettersLeft: "% characters left",
        readAloud: "Read aloud", readAloudOff: "Silence", readAgain: "Once more",
        headphones: "Put on the headphones. Then only you hear what we read.", headphonesOn: "I am ready",
        display: "Display", displayQuestion: "How do you read best?", lightTheme: "Light", darkTheme: "Dark",
        contrastTheme: "Strong contrast", largerText: "Larger letters", normalText: "Normal letters",
        scanning: "With one button")
}
