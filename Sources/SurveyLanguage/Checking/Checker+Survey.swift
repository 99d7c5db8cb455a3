import SurveyCore

extension Checker {
    /// Checks a survey file and gives what it means; with any error the survey is not to be used.
    func survey(_ tree: SyntaxFile, hasCodebook: Bool) -> Survey {
        let heads = tree.blocks.compactMap { if case .survey(let head) = $0 { head } else { nil } }
        let head = heads.first
        isIncomplete = isIncomplete || tree.hasNamelessBlocks
        unread.formUnion(tree.unreadNames)
        takeLanguages(head)
        reportRepeated(tree)
        if head == nil, !tree.hasUnknownBlocks {
            let start = Span(
                file: mainFile, start: bag.files[Int(mainFile)].startOfText,
                end: bag.files[Int(mainFile)].startOfText)
            bag.report(.missingBlock, tree.blocks.first?.keyword ?? start, [.name("survey")])
        }
        if let head, areLanguagesKnown { findLanguagesWithoutTexts(head, tree) }

        var survey = Survey(id: head?.name?.text ?? "", languages: languages, questions: [])
        if let head {
            checkHead(head, &survey)
            survey.unreviewedLanguages = unreviewedLanguages(head)
        }
        takeOwnBarriers(tree, hasCodebook: hasCodebook)

        place(tree.blocks, chain: [], hosts: [], use: nil)
        nameQuestions()
        resolveHosts()
        survey.questions.reserveCapacity(placed.count)
        for index in placed.indices { survey.questions.append(question(at: index)) }
        checkBackground()
        if placed.isEmpty, !isIncomplete, unread.isEmpty, let head {
            bag.report(.emptySurvey, head.name?.span ?? head.keyword)
        }
        survey.intro = section(tree, "intro", head) { if case .intro(let section) = $0 { section } else { nil } }
        survey.thanks = section(tree, "thanks", head) { if case .thanks(let section) = $0 { section } else { nil } }
        survey.funnels = funnels(tree)
        survey.barriers = (codebook ?? []).filter { usedBarriers.contains($0.code.rawValue) }
        return survey
    }

    private func takeLanguages(_ head: HeadSyntax?) {
        guard let head else { return }
        languages = head.languages.map(\.tag)
        areLanguagesKnown = !head.isLanguagesDamaged && !languages.isEmpty
        if languages.isEmpty, !head.isLanguagesDamaged {
            bag.report(.missingLanguages, head.name?.span ?? head.keyword)
        }
        for (tag, name) in head.languages where LanguageTag(tag.primary).map(InterfaceWords.languages.contains) != true
        {
            bag.report(.noInterfaceWords, name.span, [.name(tag.rawValue)])
        }
    }

    /// The languages marked as unreviewed: those into which the survey was translated, and no others.
    private func unreviewedLanguages(_ head: HeadSyntax) -> Set<LanguageTag> {
        var unreviewed: Set<LanguageTag> = []
        for (tag, name) in head.unreviewed {
            if tag == languages.first {
                bag.report(.unreviewedSource, name.span, [.name(tag.rawValue)])
            } else if languages.contains(tag) {
                unreviewed.insert(tag)
            } else if areLanguagesKnown {
                bag.report(
                    .unreviewedUndeclared, name.span, [.name(tag.rawValue)],
                    suggestion: languages.count == 2 ? languages[1].rawValue : nil)
            }
        }
        return unreviewed
    }

    private func checkHead(_ head: HeadSyntax, _ survey: inout Survey) {
        survey.about = head.about
        if head.titleKeyword == nil {
            bag.report(.missingTitle, head.name?.span ?? head.keyword)
        } else if !head.title.isEmpty {
            survey.title = localized(head.title, of: head.titleKeyword ?? head.keyword)
        }
        if !head.purpose.isEmpty {
            survey.about.purpose = localized(head.purpose, of: head.purposeKeyword ?? head.keyword)
        }
    }

    /// Blocks of which there can be one, and those that belong in other files.
    private func reportRepeated(_ tree: SyntaxFile) {
        var first: [String: Span] = [:]
        for block in tree.blocks {
            switch block {
            case .survey, .intro, .thanks:
                let word = bag.text(block.keyword)
                if let earlier = first[word] {
                    bag.report(.duplicateBlock, block.keyword, [.name(word)], related: [(.first, earlier)])
                } else {
                    first[word] = block.keyword
                }
            case .shared: bag.report(.misplacedBlock, block.keyword, [.name("block"), .phrase(.surveyFile)])
            case .question, .use, .funnel, .test, .barrier: break
            }
        }
    }

    /// A published survey carries the entries of the codebook that it uses.
    private func takeOwnBarriers(_ tree: SyntaxFile, hasCodebook: Bool) {
        let own = tree.blocks.compactMap { if case .barrier(let entry) = $0 { entry } else { nil } }
        guard let first = own.first else { return }
        if hasCodebook {
            bag.report(.barrierOutsideCodebook, first.keyword.through(first.name?.span ?? first.keyword))
        } else {
            takeCodebook(own)
        }
    }

    private func section(
        _ tree: SyntaxFile, _ word: String, _ head: HeadSyntax?, _ pick: (BlockSyntax) -> SectionSyntax?
    ) -> LocalizedText {
        guard let section = tree.blocks.lazy.compactMap(pick).first else {
            if let head, !tree.hasUnknownBlocks {
                bag.report(.missingBlock, head.name?.span ?? head.keyword, [.name(word)])
            }
            return [:]
        }
        return localized(section.texts, of: section.keyword)
    }

    // MARK: Funnels

    private func funnels(_ tree: SyntaxFile) -> [Funnel] {
        var names: [String: Span] = [:]
        var funnels: [Funnel] = []
        for case .funnel(let syntax) in tree.blocks {
            if let name = syntax.name {
                if let first = names[name.text] {
                    bag.report(.duplicateFunnel, name.span, [.name(name.text)], related: [(.first, first)])
                }
                names[name.text] = name.span
            }
            let owner = syntax.name?.span ?? syntax.keyword
            if let base = syntax.stages.first {
                if base.name.text != "base" { bag.report(.baseNotFirst, base.name.span, [.name(base.name.text)]) }
            } else {
                bag.report(.emptyFunnel, owner)
            }
            funnels.append(Funnel(id: syntax.name?.text ?? "", stages: stages(syntax)))
        }
        return funnels
    }

    private func stages(_ syntax: FunnelSyntax) -> [Funnel.Stage] {
        var spans: [String: Span] = [:]
        var stages: [Funnel.Stage] = []
        for (index, stage) in syntax.stages.enumerated() {
            let id = stage.name.text
            if let first = spans[id] {
                bag.report(.duplicateStage, stage.name.span, [.name(id)], related: [(.first, first)])
                continue
            }
            spans[id] = stage.name.span
            if id == "base", index > 0, syntax.stages[0].name.text == "base" { continue }
            let builtIn = BuiltInWords.stage(id)
            var label = builtIn ?? [:]
            if !stage.texts.isEmpty {
                label = localized(stage.texts, of: stage.name.span)
            } else if builtIn == nil, !stage.texts.isDamaged, id.isIdentifier {
                let known = [
                    "base", "aware", "eligible", "applied", "received", "kept", "opened", "understood", "used",
                ]
                bag.report(
                    .stageWithoutText, stage.name.span, [.name(id)],
                    suggestion: bag.closest(to: id, among: known))
            }
            let condition = stage.condition.flatMap { self.condition($0, at: placed.count) }
            stages.append(Funnel.Stage(id: id, label: label, condition: condition ?? .mode(.kiosk)))
        }
        return stages
    }
}
