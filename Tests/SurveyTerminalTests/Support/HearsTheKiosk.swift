import SurveyCore
import SurveyTerminal
import Testing

/// Tests in which a person listens to the kiosk.
protocol HearsTheKiosk {}

extension HearsTheKiosk {
    func kiosk(_ languages: Set<LanguageTag> = ["nl", "fr", "ar"], starts: Bool = false) -> KioskHarness {
        let kiosk = KioskHarness()
        kiosk.speaker = ScriptedSpeaker(languages, clock: kiosk.clock)
        kiosk.access.startsSpeaking = starts
        return kiosk
    }

    /// Nothing happens for that long.
    func listen(_ seconds: Int = 60) -> KioskHarness.Step { .pass(.seconds(seconds)) }

    func said(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> KioskHarness.Step {
        .check { kiosk in
            let said = kiosk.speaker?.said ?? []
            #expect(said.contains(text), "\(said)", sourceLocation: sourceLocation)
        }
    }
}
