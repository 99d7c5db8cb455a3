import SurveyCore

/// The screens of an open session and of the device.
extension HostDesk {
    func fillRunning(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .counts:
            screen.text = counts.map { text($0, words) } ?? ""
            screen.actions = [action(.proceed, words.toMenu, .proceed)]
            return
        case .code:
            screen.actions = [action(.back, words.outside, .back)]
            return
        case .slips: screen.selection = .number(Self.slips, current: nil)
        case .printed:
            screen.text = HostWords.fill(screen.text, String(printed))
            screen.actions = [action(.proceed, words.toMenu, .proceed)]
            return
        case _: break
        }
        screen.actions.append(action(.back, words.back, .back))
    }

    /// Small numbers are told to nobody, not to the host either; nor, in steps, who came since they looked last.
    private func text(_ counts: HostCounts, _ words: HostWords) -> String {
        func number(_ count: Int) -> String {
            LiveCount(count, threshold: settings.releaseThreshold).text(fewerThan: words.fewerThan)
        }
        let last: String? =
            switch counts.last {
            case .withinAnHour?: words.lastWithinAnHour
            case .longerAgo?: words.lastLongerAgo
            case nil: nil
            }
        return [
            HostWords.fill(words.began, number(counts.finished + counts.brokenOff)),
            HostWords.fill(words.finished, number(counts.finished)), last,
        ].compactMap(\.self).joined(separator: "\n")
    }

    func fillDevice(_ screen: inout Screen, _ words: HostWords) {
        switch page {
        case .stick:
            if situation?.running != nil { screen.hint = words.stillOpen }
            screen.actions = [action(.proceed, words.copyIt, .proceed)]
        case .copied:
            screen.actions = [action(.proceed, words.toMenu, .proceed)]
            return
        case .sound: screen.actions = [action(.proceed, words.playIt, .proceed)]
        case .played:
            screen.choices = [choice("yes", words.heardIt, icon: "✓"), choice("no", words.notHeard, icon: "✗")]
            screen.selection = .one
        case .silent: screen.actions = [action(.proceed, words.tryAgain, .proceed)]
        case .languages:
            screen.choices = choices(situation?.languages ?? [])
            screen.selection = .one
        case .shutDown:
            if situation?.running != nil { screen.hint = words.stillOpen }
            screen.actions = [action(.proceed, words.shutDownIt, .proceed)]
        case _: break
        }
        screen.actions.append(action(.back, words.back, .back))
    }
}
