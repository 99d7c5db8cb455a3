import SurveyCore

extension Parser {
    private static let attributes: [Keyword] = [.icon, .barrier, .exclusive, .when]

    /// Reads an option or a card from its `[`. Its parts stand on its line, or on deeper lines below.
    mutating func parseOption(_ scope: Scope) -> OptionSyntax? {
        let open = here
        advance()
        let line = Scope(indent: scope.indent, includesDeeperLines: false)
        guard let name = parseDefinedName(line, mayBeYesOrNo: true) else {
            drop(Scope(indent: scope.indent, includesDeeperLines: true))
            return nil
        }
        if has(line), current.kind == .closeBracket {
            advance()
        } else {
            bag.report(
                .unclosedBracket, name.span, [.name(name.text)], related: [(.opening, open)],
                fix: (name.span.after, "]"))
        }
        skipColon(line)
        optionCount += 1
        guard optionCount <= Self.mostOptions else {
            reportTooMany(Self.mostOptions)
            drop(scope)
            return nil
        }
        var option = OptionSyntax(name: name)
        while has(scope), !(current.startsLine && current.kind == .openBracket), parseAttribute(&option, scope) {}
        return option
    }

    private mutating func parseAttribute(_ option: inout OptionSyntax, _ scope: Scope) -> Bool {
        if current.keyword != .icon, parseText(into: &option.texts, scope) { return true }
        let line = Scope(indent: current.indent, includesDeeperLines: current.startsLine)
        guard let keyword = current.keyword, Self.attributes.contains(keyword) else {
            reportMisplaced(&option)
            // The rest of the line is lost, and with it what it may have said.
            option.texts.isDamaged = true
            dropLine()
            return true
        }
        reportRepeated(!option.seen.insert(keyword).inserted)
        let start = here
        advance()
        switch keyword {
        case .icon:
            guard has(line), current.kind == .text else {
                let isBare = has(line) && !current.startsLine && current.kind == .word && current.keyword == nil
                if isBare, peek().kind != .text || peek().startsLine || tag(text(current)) == nil {
                    // The icon itself, without its quotes.
                    bag.report(.missingText, start, [.name("icon")], fix: (here, "\"\(shown(current))\""))
                    advance()
                } else {
                    bag.report(.missingText, start, [.name("icon")])
                }
                break
            }
            option.icon = Name(text: lexer.value(of: current), span: here)
            advance()
        case .barrier: option.barrier = parseReference(line)
        case .exclusive: option.exclusive = start
        case .when:
            option.condition = parseCondition(line)
            option.conditionSpan = since(start)
        case _: break
        }
        return true
    }

    /// Reports something that an option cannot have.
    private mutating func reportMisplaced(_ option: inout OptionSyntax) {
        switch current.keyword {
        case .hint, .sensitive, .background, .shuffled, .unknown:
            bag.report(.notOnThisKind, here, [.name(shown(current)), .phrase(.ofQuestion), .phrase(.ofOption)])
        case _ where current.kind == .word && current.keyword == nil: reportUnknownAttribute(Self.attributes)
        case _: bag.report(.unexpected, here, [.name(shown(current))])
        }
    }
}
