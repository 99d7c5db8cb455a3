import SurveyCore

extension Checker {
    /// Takes the entries of the codebook, or of a survey that carries its own.
    func takeCodebook(_ entries: [BarrierSyntax]) {
        var book: [Barrier] = []
        var spans: [String: Span] = [:]
        let expected = Self.usualLanguages(entries.map(\.label) + entries.map(\.definition))
        for entry in entries {
            guard let name = entry.name else { continue }
            if let first = spans[name.text] {
                bag.report(.duplicateBarrier, name.span, [.name(name.text)], related: [(.first, first)])
                continue
            }
            spans[name.text] = name.span
            if entry.label.isEmpty, !entry.label.isDamaged { bag.report(.missingText, name.span, [.name(name.text)]) }
            reportMissing(in: entry.label, expected)
            reportMissing(in: entry.definition, expected)
            book.append(
                Barrier(
                    code: BarrierCode(name.text), label: Self.all(entry.label), definition: Self.all(entry.definition),
                    phases: entry.phases, levels: entry.levels, steps: entry.steps, theory: entry.theory,
                    seed: entry.seed))
        }
        codebook = book
        barriers = Dictionary(book.map { ($0.code.rawValue, $0) }) { first, _ in first }
    }

    /// The languages in which at least half of these texts are written.
    static func usualLanguages(_ groups: [TextsSyntax]) -> [LanguageTag] {
        var counts: [LanguageTag: Int] = [:]
        let filled = groups.filter { !$0.isEmpty }
        for group in filled { for text in group.texts { counts[text.tag, default: 0] += 1 } }
        return counts.filter { $0.value * 2 >= filled.count }.keys.sorted()
    }

    private func reportMissing(in texts: TextsSyntax, _ expected: [LanguageTag]) {
        guard let first = texts.texts.first, !texts.isDamaged else { return }
        let missing = expected.filter { tag in !texts.texts.contains { $0.tag == tag } }
        guard !missing.isEmpty else { return }
        bag.report(.missingTranslation, first.span, [.allOf(missing.map(\.rawValue))])
    }

    private static func all(_ texts: TextsSyntax) -> LocalizedText {
        LocalizedText(Dictionary(texts.texts.map { ($0.tag, $0.value) }) { first, _ in first })
    }

    /// The barrier that `name` names, if the codebook has it.
    func barrier(_ name: Name) -> BarrierCode? {
        guard let codebook else {
            if reported.insert("codebook").inserted { bag.report(.missingCodebook, name.span, [.name(name.text)]) }
            return nil
        }
        guard barriers[name.text] != nil else {
            if reported.insert("barrier " + name.text).inserted {
                bag.report(
                    .unknownBarrier, name.span, [.name(String(name.text.prefix(60)))],
                    suggestion: bag.closest(to: name.text, among: codebook.map(\.code.rawValue)))
            }
            return nil
        }
        usedBarriers.insert(name.text)
        return BarrierCode(name.text)
    }
}
