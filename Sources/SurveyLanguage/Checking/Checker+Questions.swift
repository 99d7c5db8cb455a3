import SurveyCore

extension Checker {
    /// Checks the question at place `index` of the form and gives what it means.
    func question(at index: Int) -> Question {
        let placed = placed[index]
        let syntax = placed.syntax
        let owner = syntax.name?.span ?? syntax.keyword
        var question = Question(
            id: QuestionID(syntax.name?.text ?? ""), kind: .note, text: localized(syntax.texts, of: owner))
        if !syntax.hint.isEmpty { question.hint = localized(syntax.hint, of: syntax.hintKeyword ?? owner) }
        question.condition = condition(of: placed, at: index)
        question.isSensitive = syntax.sensitive != nil
        question.isBackground = syntax.background != nil
        question.isShuffled = syntax.shuffled != nil
        question.options = checkedOptions(syntax, at: index)
        if let unknown = syntax.unknown {
            question.unknown = Question.Unknown(
                barrier: unknown.barrier.flatMap { barrier($0) }, countsAsAnswer: unknown.countsAsAnswer)
        }
        guard let kind = syntax.kind else { return question }
        checkFit(syntax, kind)
        switch kind {
        case .yesNo:
            question.kind = .yesNo
            question.options = yesAndNo(question.options)
        case .chooseOne:
            question.kind = .chooseOne
            checkCount(syntax, owner)
        case .chooseMany(let limit):
            question.kind = .chooseMany(atMost: limit)
            checkCount(syntax, owner, limit: limit)
        case .deck(let limit):
            question.kind = .deck(atMost: limit)
            question.isShuffled = true
            checkCount(syntax, owner)
        case .choice(let source):
            question.kind = .choice(of: QuestionID(source.text))
            checkSource(source, at: index)
        case .scale(let scale):
            question.kind = .scale(scale)
            question.options = scale.points.map {
                AnswerOption(
                    id: OptionID(String($0)), icon: BuiltInWords.icon(of: scale, point: $0),
                    text: BuiltInWords.label(of: scale, point: $0))
            }
        case .number(let range): question.kind = .number(range)
        case .note: question.kind = .note
        }
        return question
    }

    // MARK: Options

    private func checkedOptions(_ syntax: QuestionSyntax, at index: Int) -> [AnswerOption] {
        var spans: [String: Span] = [:]
        var options: [AnswerOption] = []
        options.reserveCapacity(syntax.options.count)
        let takesTexts: Bool
        switch syntax.kind {
        case .chooseOne, .chooseMany, .deck, nil: takesTexts = true
        case .yesNo, .choice, .scale, .number, .note: takesTexts = false
        }
        for option in syntax.options {
            if let first = spans[option.name.text] {
                bag.report(
                    .duplicateOption, option.name.span, [.name(option.name.text)], related: [(.first, first)])
                continue
            }
            spans[option.name.text] = option.name.span
            var checked = AnswerOption(id: OptionID(option.name.text))
            if takesTexts { checked.text = localized(option.texts, of: option.name.span) }
            if let icon = option.icon, !icon.text.isEmpty {
                checked.icon = icon.text
                if !Icons.all.contains(icon.text) {
                    bag.report(.unknownIcon, icon.span, [.name(String(icon.text.prefix(20)))])
                }
            }
            if let code = option.barrier, !isChoice(syntax) { checked.barrier = barrier(code) }
            checked.isExclusive = option.exclusive != nil
            if let exclusive = option.exclusive {
                switch syntax.kind {
                case .chooseMany, nil: break
                case .yesNo, .chooseOne, .deck, .choice, .scale, .number, .note:
                    bag.report(.exclusiveOutsideSet, exclusive, [.name(option.name.text)])
                }
            }
            if let condition = option.condition { checked.condition = self.condition(condition, at: index) }
            options.append(checked)
        }
        return options
    }

    private func isChoice(_ syntax: QuestionSyntax) -> Bool {
        if case .choice = syntax.kind { true } else { false }
    }

    /// The two options of a yes-or-no question, with the barriers that were written under it.
    private func yesAndNo(_ written: [AnswerOption]) -> [AnswerOption] {
        [(OptionID.yes, BuiltInWords.yes), (.no, BuiltInWords.no)].map { id, text in
            AnswerOption(id: id, text: text, barrier: written.first { $0.id == id }?.barrier)
        }
    }

    private func checkCount(_ syntax: QuestionSyntax, _ owner: Span, limit: Int? = nil) {
        guard !syntax.isDamaged else { return }
        let count = syntax.options.count
        if count == 0 {
            bag.report(.noOptions, owner, [.name(syntax.name?.text ?? "")])
        } else if count == 1, case .chooseOne = syntax.kind {
            bag.report(.singleOption, owner, [.name(syntax.name?.text ?? "")])
        } else if let limit, limit > count {
            bag.report(.limitTooLarge, syntax.kindSpan, [.number(limit), .number(count)])
        }
    }

    // MARK: What fits which kind

    /// Reports attributes that have no meaning on a question of this kind.
    private func checkFit(_ syntax: QuestionSyntax, _ kind: KindSyntax) {
        switch kind {
        case .yesNo:
            for option in syntax.options where option.name.text != "yes" && option.name.text != "no" {
                bag.report(
                    .unknownOption, option.name.span,
                    [.name(syntax.name?.text ?? ""), .name(option.name.text), .anyOf(["yes", "no"])],
                    suggestion: bag.closest(to: option.name.text, among: ["yes", "no"]))
            }
            for option in syntax.options where option.name.text == "yes" || option.name.text == "no" {
                if let text = option.texts.texts.first { reportUnfit(text.span, "text", .yesNo) }
                if let icon = option.icon { reportUnfit(icon.span, "icon", .yesNo) }
                if let condition = option.conditionSpan { reportUnfit(condition, "when", .yesNo) }
            }
        case .choice, .scale, .number, .note:
            if let option = syntax.options.first { reportUnfit(option.name.span, option.name.text, kind.phrase) }
        case .chooseOne, .chooseMany, .deck: break
        }
        if case .note = kind {
            for (place, word) in [
                (syntax.unknown?.keyword, "unknown"), (syntax.sensitive, "sensitive"),
                (syntax.background, "background"),
            ] {
                if let place { reportUnfit(place, word, .note) }
            }
        }
        if let background = syntax.background, !isPublished {
            switch kind {
            case .chooseMany, .deck, .number:
                bag.report(.backgroundKind, background, [.name(syntax.name?.text ?? ""), .phrase(kind.phrase)])
            case .yesNo, .chooseOne, .choice, .scale, .note: break
            }
        }
        if case .choice = kind, let code = syntax.unknown?.barrier { bag.report(.barrierNotHere, code.span) }
        if let shuffled = syntax.shuffled {
            switch kind {
            case .chooseOne, .chooseMany, .deck: break
            case .yesNo, .choice, .scale, .number, .note: reportUnfit(shuffled, "shuffled", kind.phrase)
            }
        }
    }

    private func reportUnfit(_ place: Span, _ word: String, _ kind: Diagnostic.Phrase) {
        bag.report(.notOnThisKind, place, [.name(word), .phrase(.ofOptionList), .phrase(kind)])
    }

    private func checkSource(_ source: Name, at index: Int) {
        guard let symbol = question(source, before: index), let kind = symbol.kind else { return }
        switch kind {
        case .chooseMany, .deck: break
        case .yesNo, .chooseOne, .choice, .scale, .number, .note:
            bag.report(
                .choiceSource, source.span, [.name(source.text), .phrase(kind.phrase)],
                related: [(.definition, symbol.span)])
        }
    }

    // MARK: Background

    /// At most three questions are background, and they come last.
    func checkBackground() {
        let background = placed.filter { $0.syntax.background != nil }
        if background.count > 3, let first = background.first?.syntax.background,
            let span = background[3].syntax.background
        {
            bag.report(.tooManyBackground, span, [.number(background.count)], related: [(.first, first)])
        }
        guard let early = placed.firstIndex(where: { $0.syntax.background != nil }),
            let later = placed[early...].first(where: { question in
                if case .note = question.syntax.kind { return false }
                return question.syntax.background == nil
            })
        else { return }
        bag.report(
            .backgroundNotLast, placed[early].syntax.background ?? placed[early].syntax.keyword,
            [.name(placed[early].syntax.name?.text ?? ""), .name(later.syntax.name?.text ?? "")],
            related: [(.next, later.syntax.name?.span ?? later.syntax.keyword)])
    }
}
