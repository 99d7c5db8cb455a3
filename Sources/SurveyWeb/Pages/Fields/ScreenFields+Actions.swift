import SurveyCore

/// What can be done on a page: the same things in the same places everywhere.
extension ScreenFields {
    var actions: Fields {
        var main: [Fields] = []
        var others: [Fields] = []
        var about: [Fields] = []
        var assisted: Fields?
        for action in screen.actions {
            let button = button(action)
            switch action.kind {
            case .proceed, .resume, .stillHere: main.append(button.merging(["style": "primary"]) { $1 })
            case .skip, .skipRest, .refuse, .dontKnow: others.append(button)
            case .back: about.append(button)
            // Before it began there are links at the top.
            case .language where form.state == nil && !page.languages.isEmpty: continue
            case .language: about.append(button)
            // Where it begins, there is a box to tick: it needs no page in between.
            case .assistance where screen.kind == .intro:
                assisted = ["label": action.label, "isOn": screen.isAssisted == true]
            case .assistance:
                about.append(
                    button.merging([
                        "hasState": true, "pressed": screen.isAssisted == true ? "true" : "false",
                        "isOn": screen.isAssisted == true,
                    ]) { $1 })
            case .stop: about.append(button.merging(["style": "stop"]) { $1 })
            // The kiosk's.
            case .help, .volunteer: continue
            }
        }
        main += numberButtons + setButtons
        var fields: Fields = [
            "main": main, "hasMain": !main.isEmpty, "others": others, "hasOthers": !others.isEmpty, "about": about,
            "hasAbout": !about.isEmpty, "otherAnswers": words.form.otherAnswers,
            "aboutInterview": words.form.aboutInterview,
        ]
        if let assisted { fields["assisted"] = assisted }
        return fields
    }

    private func button(_ action: Screen.Action) -> Fields {
        var fields: Fields = [
            "value": value(action.kind), "label": label(action), "style": "plain", "hasState": false, "isOn": false,
            "play": false,
        ]
        if let play = play(form.sounds.actions[action.kind]) { fields["play"] = play }
        return fields
    }

    private func value(_ kind: Screen.Action.Kind) -> String {
        // The choice of a language lies over a page: back is that page.
        kind == .back && screen.kind == .language ? "stay" : kind.rawValue
    }

    private func label(_ action: Screen.Action) -> String {
        // What the person ticks now is not known here, so going on and *none of these* are two buttons.
        if case .many = screen.selection, action.kind == .proceed { return interface.proceed }
        return action.label
    }

    /// The way on from a number that is not yet given: without it, Enter in the field would press *skip*.
    private var numberButtons: [Fields] {
        guard case .number = screen.selection, screen.action(.proceed) == nil else { return [] }
        return [
            button(Screen.Action(kind: .proceed, label: interface.proceed, event: .proceed)).merging([
                "style": "primary"
            ]) { $1 }
        ]
    }

    /// *None of these*, in a set that does not have an answer like it.
    private var setButtons: [Fields] {
        guard case .many = screen.selection, form.exclusive.isEmpty else { return [] }
        return [
            [
                "value": "none", "label": interface.noneOfThese, "style": "plain", "hasState": false, "isOn": false,
                "play": false,
            ]
        ]
    }
}
