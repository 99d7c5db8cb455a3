import Glibc
import SurveyTerminal
import Testing

/// The kiosk on a real X server, answered with a finger alone.
@Suite(.serialized) struct TouchTests {
    private let survey = Program.root + "/surveys/huurtoelage-ravels.survey"

    /// Words of a screen, and what is touched on it.
    private static let way: [(see: String, touch: [String])] = [
        ("Kies je taal", ["Nederlands"]), ("Ik doe mee", ["Ik doe mee"]), ("Huur je een huis", ["Ja"]),
        ("Ken je de huurtoelage", ["Een beetje"]), ("Denk je dat je dit geld", ["Nee"]),
        ("Heb je het al gevraagd", ["ik wacht nog"]), ("hoe ik het moet vragen", ["Ja"]), ("veel papieren", ["Ja"]),
        ("telkens opnieuw", ["Nee"]), ("Ik schaam me", ["Zeg ik liever niet"]), ("hoofd zit te vol", ["Overslaan"]),
        ("brieven moeilijk", ["Nee"]), ("niet online vragen", ["Nee"]), ("spaargeld telt mee", ["Nee"]),
        ("het moeilijkste", ["Ik moet veel"]), ("Hoe hoor je graag", ["Sms", "Verder"]),
        ("foto sturen", ["Ja, met hulp"]), ("Welk gevoel", ["Overslaan"]), ("Klaar!", ["Ja, verstuur"]),
    ]

    @Test func aWholeInterviewByTouch() throws {
        let screen = try KioskOnScreen()
        let archive = screen.folder.file("ravels.sqlite")
        try screen.open([survey, "--archive", archive])
        try screen.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
        // Anywhere.
        try screen.touch(x: 0.4, y: 0.6)
        // The cards come in an order of their own for each person.
        var open = Self.way
        while !open.isEmpty {
            let words = try screen.see(open.map(\.see))
            let step = try #require(open.firstIndex { $0.see == words })
            for touch in open.remove(at: step).touch { try screen.touch(touch) }
        }
        try screen.see("Dank je wel")
        let stored = try Program.run([archive, "SELECT language, answers FROM response"], program: "sqlite3").output
        #expect(
            stored
                == """
                nl|{"denkt-recht":"no","digitaal":"hulp","gevoel":{"state":"skipped"},"gevraagd":"wacht","huurder":"yes",\
                "kanaal":["sms"],"kent":"beetje","tegen":{"hoe":"yes","papieren":"yes","telkens":"no",\
                "schaamte":{"state":"refused"},"hoofd":{"state":"skipped"},"taal":"no","internet":"no",\
                "spaargeld":"no"},"zwaarst":"papieren"}

                """)
        // Back to rest, by itself or with a touch.
        try screen.touch("Sluiten")
        try screen.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
    }

    /// Letters of twice the size are drawn so: above stands their upper half, below the lower one. (With a font of which the
    /// size in pixels is given, xterm draws the same small letters in both rows.)
    @Test func lettersOfTwiceTheSizeAreDrawnSo() throws {
        let screen = try KioskOnScreen()
        try screen.open([survey, "--archive", screen.folder.file("ravels.sqlite"), "--language", "nl", "--locked"])
        try screen.see("Raak het scherm aan", "Touche l'écran", "Touch the screen")
        let picture = try screen.picture()
        let cell = try screen.cell()
        let rows = screen.rowsOfTwiceTheSize
        #expect(!rows.isEmpty)
        for row in rows {
            let halves = [row, row + 1].compactMap {
                picture.ink(x: 0, y: $0 * cell.height, width: cell.width * screen.size.columns, height: cell.height)
            }
            try #require(halves.count == 2)
            #expect(Picture.likeness(halves[0], halves[1]) < 0.8, "row \(row)")
        }
    }
}
