/// What a person does to a page, as events of a real finger, mouse or keyboard.
extension BrowserPage {
    /// Touches or clicks the middle of the element, which must be in sight there and not below another one.
    package func press(_ selector: String) throws {
        let place = try evaluate(
            """
            (() => {
                const element = document.querySelector(\(Value.text(selector).json));
                if (!element) return 'there is no ' + \(Value.text(selector).json);
                element.scrollIntoView({block: 'center', behavior: 'instant'});
                const box = element.getBoundingClientRect();
                if (box.width < 1 || box.height < 1) return 'it cannot be seen';
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                const hit = document.elementFromPoint(x, y);
                const labels = element.labels ? [...element.labels] : [];
                if (!hit || !(element.contains(hit) || hit.contains(element) || labels.some(l => l.contains(hit))))
                    return 'something else lies above it: ' + (hit ? hit.outerHTML.slice(0, 200) : 'nothing');
                return [x, y];
            })()
            """)
        guard place.list.count == 2 else {
            throw BrowserError.element("\(selector): \(place.text ?? "")", page: try text)
        }
        let (x, y) = (place.list[0], place.list[1])
        if device.isTouched {
            try call("Input.dispatchTouchEvent", ["type": "touchStart", "touchPoints": [["x": x, "y": y]]])
            try call("Input.dispatchTouchEvent", ["type": "touchEnd", "touchPoints": []])
        } else {
            for type in ["mouseMoved", "mousePressed", "mouseReleased"] {
                try call(
                    "Input.dispatchMouseEvent",
                    [
                        "type": .text(type), "x": x, "y": y, "button": type == "mouseMoved" ? "none" : "left",
                        "clickCount": 1,
                    ])
            }
        }
    }

    /// Presses what leads to another page, and waits for it.
    package func follow(_ selector: String) throws {
        try expectDocument("pressing \(selector)") { try press(selector) }
    }

    package enum Key: Sendable {
        case tab, enter, space, escape, arrowDown, arrowUp, backspace
        /// What a letter or a digit types.
        case character(Character)
    }

    /// Presses a key, with the shift key held or not.
    package func type(_ key: Key, shift: Bool = false) throws {
        let (name, code, number, text): (String, String, Int, String) =
            switch key {
            case .tab: ("Tab", "Tab", 9, "")
            case .enter: ("Enter", "Enter", 13, "\r")
            case .space: (" ", "Space", 32, " ")
            case .escape: ("Escape", "Escape", 27, "")
            case .arrowDown: ("ArrowDown", "ArrowDown", 40, "")
            case .arrowUp: ("ArrowUp", "ArrowUp", 38, "")
            case .backspace: ("Backspace", "Backspace", 8, "")
            case .character(let character):
                (
                    String(character), character.isNumber ? "Digit\(character)" : "Key\(character.uppercased())",
                    Int(character.uppercased().unicodeScalars.first!.value), String(character)
                )
            }
        for type in [text.isEmpty ? "rawKeyDown" : "keyDown", "keyUp"] {
            var event: [String: Value] = [
                "type": .text(type), "key": .text(name), "code": .text(code),
                "windowsVirtualKeyCode": .number(Double(number)), "modifiers": shift ? 8 : 0,
            ]
            if type == "keyDown" { event["text"] = .text(text) }
            try call("Input.dispatchKeyEvent", .members(event))
        }
    }

    package func type(_ text: String) throws { for character in text { try type(.character(character)) } }

    /// Goes on with the tab key until the element has the focus, as somebody does who has no mouse.
    ///
    /// - Returns: what had the focus on the way, the element itself last, as short words.
    @discardableResult
    package func tab(to selector: String) throws -> [String] {
        let all = try count("a, button, input, select, textarea, summary, [tabindex], audio")
        var seen: [String] = []
        for _ in 0...(all + 2) {
            let focus = try evaluate(
                """
                (() => {
                    const e = document.activeElement;
                    return [e.matches(\(Value.text(selector).json)),
                        (e.innerText || e.value || e.getAttribute('aria-label') || e.tagName).trim()];
                })()
                """
            ).list
            if let name = focus.last?.text { seen.append(name) }
            if focus.first?.bool == true { return seen }
            try type(.tab)
        }
        throw BrowserError.element("the tab key does not lead to \(selector), only to \(seen)", page: try text)
    }
}
