import SurveyCore

/// `use`: puts the questions of shared blocks in their places.
extension Checker {
    /// A shared block on the way to where the expansion is, with the `use` that led there.
    struct Link {
        var name: String
        var span: Span
    }

    /// Adds the questions among `parts` to the form.
    ///
    /// - Parameters:
    ///   - chain: the shared blocks that lead here, the outermost first.
    ///   - hosts: the conditions that govern all of them.
    ///   - use: the `use` in the survey itself that led here.
    func place(_ parts: [BlockSyntax], chain: [Link], hosts: [Int], use: Span?) {
        for part in parts {
            switch part {
            case .question(let question):
                guard placed.count < Parser.mostBlocks else {
                    if reported.insert("too many").inserted {
                        bag.report(.tooMany, question.keyword, [.number(Parser.mostBlocks)])
                    }
                    return
                }
                placed.append(PlacedQuestion(syntax: question, hosts: hosts, use: use))
            case .use(let inner): place(inner, chain: chain, hosts: hosts, use: use ?? inner.name?.span)
            case .survey, .intro, .thanks, .funnel, .test, .shared, .barrier: break
            }
        }
    }

    private func place(_ use: UseSyntax, chain: [Link], hosts: [Int], use outermost: Span?) {
        guard let name = use.name, let content = load(name, chain: chain) else {
            isIncomplete = true
            return
        }
        var inner = hosts
        for (condition, span) in [(use.condition, use.conditionSpan), (content.condition, content.span)] {
            guard let condition, let span else { continue }
            self.hosts.append(HostCondition(syntax: condition, span: span, position: placed.count))
            inner.append(self.hosts.count - 1)
        }
        let start = placed.count
        place(content.parts, chain: chain + [Link(name: name.text, span: name.span)], hosts: inner, use: outermost)
        add(use.options, to: name, from: start)
    }

    /// The content of the shared block `name`; `nil` when it cannot be used here, which is reported.
    private func load(_ name: Name, chain: [Link]) -> (parts: [BlockSyntax], condition: ConditionSyntax?, span: Span?)?
    {
        if let start = chain.firstIndex(where: { $0.name == name.text }) {
            reportCycle(chain[(start + 1)...] + [Link(name: name.text, span: name.span)])
            return nil
        }
        if let first = used[name.text] {
            bag.report(.usedTwice, name.span, [.name(name.text)], related: [(.first, first)])
            return nil
        }
        used[name.text] = name.span
        guard name.text.isIdentifier, chain.count < Parser.deepest, let source = blocks(name.text) else {
            bag.report(
                .missingSharedBlock, name.span, [.name(String(name.text.prefix(60)))],
                suggestion: bag.closest(to: name.text, among: blockNames))
            return nil
        }
        guard let (tree, file) = parse(source) else { return nil }
        return content(of: tree, file: file, named: name.text)
    }

    /// Reports that blocks use each other in a circle, wherever it is entered always in the same words and at the same
    /// place: the `use` of the one that comes first in the alphabet.
    private func reportCycle(_ circle: ArraySlice<Link>) {
        let links = Array(circle)
        guard let first = links.indices.min(by: { links[$0].name < links[$1].name }) else { return }
        let others = links[(first + 1)...] + links[..<first]
        let names = [links[first].name] + others.map(\.name) + [links[first].name]
        bag.report(
            .useCycle, links[first].span, [.name(links[first].name), .name(names.joined(separator: " → "))],
            related: others.map { (.usedHere, $0.span) })
    }

    /// The questions of a block file, which is checked to be one.
    func content(
        of tree: SyntaxFile, file: Int32, named name: String
    ) -> (parts: [BlockSyntax], condition: ConditionSyntax?, span: Span?) {
        var condition: ConditionSyntax?
        var span: Span?
        var header: Name?
        var hasHeader = false
        for part in tree.blocks {
            switch part {
            case .shared(let shared):
                if hasHeader { bag.report(.duplicateBlock, shared.keyword, [.name("block")]) }
                hasHeader = true
                header = shared.name
                condition = shared.condition
                span = shared.name?.span ?? shared.keyword
            case .question, .use: break
            case .survey, .intro, .thanks, .funnel, .test, .barrier:
                bag.report(
                    .misplacedBlock, part.keyword, [.name(bag.text(part.keyword)), .phrase(.blockFile)])
            }
        }
        if let header, header.text != name {
            bag.report(.blockName, header.span, [.name(header.text), .name(name)], fix: (header.span, name))
        } else if !hasHeader, !tree.hasUnknownBlocks {
            let start = Span(file: file, start: bag.files[Int(file)].startOfText, end: bag.files[Int(file)].startOfText)
            bag.report(.missingBlock, tree.blocks.first?.keyword ?? start, [.name("block \(name)")])
        }
        if tree.hasNamelessBlocks { isIncomplete = true }
        unread.formUnion(tree.unreadNames)
        return (tree.blocks, condition, span)
    }

    /// Adds options under `use` to the question of the block's own name, else to the first that lists options.
    private func add(_ options: [OptionSyntax], to name: Name, from start: Int) {
        guard let first = options.first else { return }
        let candidates = placed[start...].indices.filter { index in
            switch placed[index].syntax.kind {
            case .chooseOne, .chooseMany, .deck: true
            case .yesNo, .choice, .scale, .number, .note, nil: false
            }
        }
        guard let target = candidates.first(where: { placed[$0].syntax.name?.text == name.text }) ?? candidates.first
        else {
            bag.report(.noPlaceForOptions, first.name.span, [.name(name.text)])
            return
        }
        placed[target].syntax.options += options
    }
}

extension Checker {
    /// Checks a block file on its own, in the languages that most of its texts have.
    func checkBlock(_ tree: SyntaxFile, file: Int32, named name: String) {
        let content = content(of: tree, file: file, named: name)
        languages = Self.usualLanguages(
            content.parts.flatMap { part -> [TextsSyntax] in
                guard case .question(let question) = part else { return [] }
                return [question.texts, question.hint] + question.options.map(\.texts)
            })
        areLanguagesKnown = !languages.isEmpty
        if let condition = content.condition, let span = content.span {
            hosts.append(HostCondition(syntax: condition, span: span, position: 0))
        }
        used[name] = Span(file: file, start: 0, end: 0)
        place(
            content.parts, chain: [Link(name: name, span: content.span ?? Span(file: file, start: 0, end: 0))],
            hosts: Array(hosts.indices), use: nil)
        nameQuestions()
        resolveHosts()
        for index in placed.indices { _ = question(at: index) }
    }
}
