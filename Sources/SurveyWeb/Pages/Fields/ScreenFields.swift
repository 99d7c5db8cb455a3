import SurveyCore

/// What a page of an interview shows.
struct ScreenFields {
    let page: Page
    let form: ScreenPage
    let screen: Screen
    let words: WebWords
    let interface: InterfaceWords

    init(page: Page, screen: ScreenPage, words: WebWords) {
        self.page = page
        form = screen
        self.screen = screen.screen
        self.words = words
        interface = InterfaceWords.in(page.language)
    }

    typealias Fields = PageRenderer.Fields

    var fields: Fields {
        switch screen.kind {
        case .thanks, .stopped: last
        case .language where form.state == nil && !page.languages.isEmpty: tongues
        case .language, .intro, .question, .card, .note, .review, .saveFailed, .saving, .idle, .away, .rest, .closed,
            .display, .host:
            question
        }
    }

    /// A page with a form.
    private var question: Fields {
        var fields: Fields = ["content": "screen", "title": title, "action": form.action, "fields": hidden]
        let text = text
        fields["heading"] = text.heading
        fields["isLong"] = text.heading.unicodeScalars.count > 120
        if let above = text.above { fields["above"] = above }
        if case .card = screen.kind { fields["slip"] = ["glyph": screen.icon.map { $0 as Any } ?? false] }
        fields["paragraphs"] = text.paragraphs
        fields["notes"] = notes
        if let progress = screen.progress, progress.total > 0, !progress.label.isEmpty {
            fields["progress"] = ["label": progress.label, "done": progress.done, "total": progress.total] as Fields
        }
        if let remark = form.remark { fields["remark"] = remark }
        if !screen.hint.isEmpty { fields["hint"] = ["hint": screen.hint] }
        if let problem = form.problem {
            fields["problem"] = ["problemTitle": words.form.problem, "problem": problem]
        }
        fields["sound"] = textSound ?? false
        fields["trap"] = words.form.trap
        if form.state != nil { fields["limit"] = limit }
        if screen.kind == .intro || screen.kind == .review { fields["privacyLink"] = privacyLink }
        fields.merge(selection) { $1 }
        fields.merge(actions) { $1 }
        return fields
    }

    /// Nothing of the question itself: titles stay in the history of a phone.
    private var title: String {
        let parts = [form.problem == nil ? "" : words.form.problem, screen.progress?.label ?? "", page.title]
        return parts.filter { !$0.isEmpty }.joined(separator: " – ")
    }

    private var hidden: [Fields] {
        var hidden: [(String, String)] = []
        if let state = form.state { hidden.append(("state", state)) }
        // Also beside the state: one that does not open any more is to be told in the person's language.
        hidden.append(("l", page.language.rawValue))
        if let ticket = form.ticket { hidden.append(("ticket", ticket)) }
        return hidden.map { ["name": $0, "value": $1] }
    }

    // MARK: Texts

    /// The page's one heading, what stands above it in smaller letters, and what follows.
    private var text: (above: String?, heading: String, paragraphs: [String]) {
        var paragraphs = PageText.paragraphs(screen.text)
        switch screen.kind {
        case .card:
            return (screen.heading.isEmpty ? nil : screen.heading, screen.text, [])
        case .saveFailed:
            return (nil, words.messages.serverTrouble.heading, PageText.paragraphs(words.form.saveFailed))
        case .language, .intro, .question, .note, .review, .saving, .thanks, .stopped, .idle, .away, .rest, .closed,
            .display, .host:
            if !screen.heading.isEmpty { return (nil, screen.heading, paragraphs) }
            return (nil, paragraphs.isEmpty ? page.title : paragraphs.removeFirst(), paragraphs)
        }
    }

    /// What the web says besides the screen's own text.
    private var notes: [String] {
        switch screen.kind {
        case .intro:
            [
                form.responsible.map { WebWords.fill(words.start.whoAsks, $0) },
                form.isLocalNetwork ? words.start.localNetwork : nil,
                form.isLentDevice ? WebWords.fill(words.start.lentDevice, String(form.limit / 60)) : nil,
            ].compactMap(\.self)
        case .review: [form.isLentDevice ? words.form.notSentYetLent : words.form.notSentYet]
        case .language, .question, .card, .note, .saving, .saveFailed, .thanks, .stopped, .idle, .away, .rest, .closed,
            .display, .host:
            []
        }
    }

    var privacyLink: Fields { ["path": form.privacyPath, "label": words.start.privacyLink] }

    /// For the script: when the page grows too old, and how it asks whether somebody is still there.
    private var limit: Fields {
        [
            "seconds": form.limit, "lead": min(form.limit / 4, form.isLentDevice ? 30 : 120),
            "ask": interface.idleTitle, "idle": words.form.idle, "yes": interface.stillHere,
        ]
    }

    // MARK: The first page and the last

    /// Each language in its own words.
    private var tongues: Fields {
        let links: [Fields] = page.languages.map { link in
            [
                "path": link.path, "tag": link.language.rawValue, "dir": link.language.direction.rawValue,
                "name": link.name, "invitation": InterfaceWords.in(link.language).pickLanguage,
            ]
        }
        return [
            "content": "tongues", "title": page.title, "heading": screen.heading.isEmpty ? page.title : screen.heading,
            "links": links,
        ]
    }

    private var last: Fields {
        let isThanks = screen.kind == .thanks
        var paragraphs = PageText.paragraphs(screen.text)
        var heading = isThanks ? words.start.thanksTitle : words.start.stoppedTitle
        // The survey's own thanks are better than ours, where they are no speech.
        if isThanks, let first = paragraphs.first, first.unicodeScalars.count <= 80 {
            heading = first
            paragraphs.removeFirst()
        }
        var fields: Fields = ["content": "last", "title": page.title, "heading": heading]
        if isThanks {
            paragraphs.append(words.start.saved)
            fields["icon"] = "✓"
            fields["next"] = [
                "title": words.start.nextTitle,
                "text": form.responsible.map { WebWords.fill(words.start.next, $0) } ?? words.start.nextUnnamed,
            ]
            fields["privacyLink"] = privacyLink
        }
        if let remark = form.remark { fields["remark"] = remark }
        fields["paragraphs"] = paragraphs
        fields["sound"] = textSound ?? false
        fields["closing"] = form.isLentDevice ? words.start.giveBack : words.start.closePage
        if let path = form.startPath {
            fields["again"] = [
                "path": path, "label": form.isLentDevice ? words.start.nextPerson : words.start.startAgain,
            ]
        }
        return fields
    }
}
