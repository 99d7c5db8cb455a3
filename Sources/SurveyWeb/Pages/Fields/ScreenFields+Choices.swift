import SurveyCore

/// What can be chosen on a page, or typed.
extension ScreenFields {
    var selection: Fields {
        switch screen.selection {
        case .none: screen.choices.isEmpty ? [:] : buttons
        case .one: buttons
        case .many(let limit): boxes(atMost: limit)
        case .number(_, let current): number(current)
        // The kiosk's, for its host.
        case .code, .text: [:]
        }
    }

    private var buttons: Fields {
        let isLanguage = screen.kind == .language
        let items: [Fields] = screen.choices.map { choice in
            var item = item(choice)
            item["value"] = isLanguage ? "language.\(choice.id)" : "choose.\(choice.id)"
            if choice.language != page.language {
                item["lang"] = choice.language.rawValue
                item["dir"] = choice.language.direction.rawValue
            }
            if choice.isChosen { item["mark"] = words.form.chosen }
            return item
        }
        return ["buttons": ["items": items]]
    }

    private func boxes(atMost limit: Int) -> Fields {
        let isInvalid = form.problem != nil
        let items: [Fields] = screen.choices.enumerated().map { index, choice in
            var item = item(choice)
            item["id"] = "set-\(index)"
            item["value"] = choice.id
            item["isOn"] = form.ticked?.contains(choice.id) ?? choice.isChosen
            item["isInvalid"] = isInvalid
            item["isAlone"] = form.exclusive.contains(choice.id)
            return item
        }
        return ["boxes": ["items": items, "most": limit, "describedBy": describedBy] as Fields]
    }

    private func item(_ choice: Screen.Choice) -> Fields {
        var item: Fields = ["label": choice.label, "sound": false, "mark": false, "lang": false, "glyph": false]
        if let icon = choice.icon, !icon.isEmpty { item["glyph"] = icon }
        if let sources = form.sounds.choices[choice.id],
            let sound = sound(sources, WebWords.fill(words.form.listenTo, choice.label))
        {
            item["sound"] = sound
        }
        return item
    }

    private func number(_ current: Int?) -> Fields {
        let value = form.typed ?? current.map(String.init) ?? ""
        return [
            "number": [
                "label": words.form.yourNumber, "value": value, "isInvalid": form.problem != nil,
                "describedBy": describedBy,
            ] as Fields
        ]
    }

    /// The ids of what explains a field, or `false`.
    private var describedBy: Any {
        let ids = (screen.hint.isEmpty ? [] : ["hint"]) + (form.problem == nil ? [] : ["problem"])
        return ids.isEmpty ? false : ids.joined(separator: " ")
    }

    // MARK: Sounds

    /// The whole text of the page; the script goes on with what else can be heard.
    var textSound: Fields? {
        let parts = [form.sounds.heading, form.sounds.text, form.sounds.hint].filter { !$0.isEmpty }
        guard let first = form.sounds.text.isEmpty ? parts.first : form.sounds.text else { return nil }
        guard var fields = sound(first, words.form.listen) else { return nil }
        fields["play"] = parts.compactMap { play($0) }.joined(separator: " ")
        fields["isAll"] = true
        return fields
    }

    private func sound(_ sources: [ScreenPage.Sounds.Source], _ label: String) -> Fields? {
        // Without a script: the one that phones are likeliest to play, though it be larger.
        guard let last = sources.last, let play = play(sources) else { return nil }
        return ["href": last.path, "play": play, "listen": label, "isAll": false]
    }

    /// For the script: formats between commas, of which it takes the first that the phone plays.
    func play(_ sources: [ScreenPage.Sounds.Source]?) -> String? {
        guard let sources, !sources.isEmpty else { return nil }
        return sources.map(\.path).joined(separator: ",")
    }
}
