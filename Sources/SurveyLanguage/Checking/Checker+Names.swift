import SurveyCore

extension Checker {
    /// Gives every question of the form its name; a second one of the same name is reported.
    func nameQuestions() {
        for (index, question) in placed.enumerated() {
            guard let name = question.syntax.name else {
                isIncomplete = true
                continue
            }
            if let first = symbols[name.text] {
                var related: [(Diagnostic.Related.Label, Span)] = [(.first, first.span)]
                if let use = question.use { related.append((.usedHere, use)) }
                bag.report(.duplicateQuestion, name.span, [.name(name.text)], related: related)
                // One of the two was meant to have another name, which is now missed elsewhere.
                misnamed += 1
                continue
            }
            var options: [String: Span] = [:]
            switch question.syntax.kind {
            case .yesNo: options = ["yes": question.syntax.kindSpan, "no": question.syntax.kindSpan]
            case .chooseOne, .chooseMany, .deck, nil:
                options = Dictionary(question.syntax.options.map { ($0.name.text, $0.name.span) }) { first, _ in first }
            case .choice, .scale, .number, .note: break
            }
            // Of two options of one name, one was meant to have another, which is now missed elsewhere.
            let isDamaged =
                question.syntax.isDamaged
                || !question.syntax.options.isEmpty
                    && Set(question.syntax.options.map(\.name.text)).count
                        < question.syntax.options.count
            symbols[name.text] = Symbol(
                index: index, span: name.span, kind: question.syntax.kind, options: options,
                hasUnknown: question.syntax.unknown != nil, isDamaged: isDamaged)
        }
    }

    /// The question that `name` names, if it stands before place `index` of the form; else that is reported, once.
    func question(_ name: Name, before index: Int) -> Symbol? {
        guard let symbol = symbols[name.text] else {
            if unread.contains(name.text) { return nil }
            let earlier = placed.prefix(min(index, placed.count)).compactMap { $0.syntax.name?.text }
            let meant = bag.closest(to: name.text, among: earlier)
            if isIncomplete && meant == nil { return nil }
            if reported.insert("question " + name.text).inserted {
                if meant == nil, misnamed > 0 {
                    misnamed -= 1
                    return nil
                }
                bag.report(.unknownQuestion, name.span, [.name(String(name.text.prefix(60)))], suggestion: meant)
            }
            return nil
        }
        if symbol.index == index {
            bag.report(.selfReference, name.span, [.name(name.text)])
            return nil
        }
        if symbol.index > index {
            bag.report(.forwardReference, name.span, [.name(name.text)], related: [(.definition, symbol.span)])
            return nil
        }
        return symbol
    }

    /// The options that `symbol` can have as an answer: of a choice of one, those of its source.
    func options(of symbol: Symbol) -> (names: [String: Span], isDamaged: Bool) {
        if case .choice(let source) = symbol.kind {
            guard let source = symbols[source.text], source.kind != nil else { return ([:], true) }
            return (source.options, source.isDamaged)
        }
        return (symbol.options, symbol.isDamaged)
    }

    /// The option `name` of `symbol`, else that is reported, once.
    func option(_ name: Name, of symbol: Symbol, named question: String) -> OptionID? {
        let (options, isDamaged) = options(of: symbol)
        if options[name.text] != nil { return OptionID(name.text) }
        if isDamaged { return nil }
        let inOrder = options.sorted { ($0.value.start, $0.key) < ($1.value.start, $1.key) }.map(\.key)
        if reported.insert("option \(question) \(name.text)").inserted {
            bag.report(
                .unknownOption, name.span,
                [.name(question), .name(String(name.text.prefix(60))), .anyOf(Array(inOrder.prefix(12)))],
                related: [(.definition, symbol.span)],
                suggestion: bag.closest(to: name.text, among: inOrder))
        }
        return nil
    }
}
