/// Whether people who use the keyboard see where they are.
extension BrowserPage {
    /// What can have the focus by the tab key but does not show it: the pixels that change must be at least as many as
    /// a line of two pixels around it has, and stand out 3:1 from what was there (WCAG 2.2, 2.4.13).
    ///
    /// - Returns: what does not show it, and how many were looked at.
    package func hiddenFocus() throws -> (hidden: [String], seen: Int) {
        try evaluate("document.activeElement.blur(); scrollTo(0, 0)")
        var hidden: [String] = []
        var seen = 0
        for _ in 0..<100 {
            try type(.tab)
            let focus = try evaluate(
                """
                (() => {
                    const e = document.activeElement;
                    if (!e || e === document.body) return null;
                    const label = e.matches('[type=checkbox], [type=radio]') && e.labels && e.labels[0];
                    const box = (label || e).getBoundingClientRect();
                    const top = scrollY + box.top;
                    return [(e.innerText || e.value || e.tagName).trim(), box.width, box.height, box.top, box.bottom,
                        scrollX + box.left, top];
                })()
                """
            ).list
            guard focus.count == 7 else { break }
            seen += 1
            let name = focus[0].text ?? ""
            let numbers = focus[1...].compactMap(\.number)
            if numbers[3] <= 0 || numbers[2] >= Double(device.height) {
                hidden.append("\(name) is out of sight")
                continue
            }
            // The element with what is drawn around it.
            func surroundings() throws -> Screenshot? {
                Screenshot(
                    png: try picture(
                        x: max(0, numbers[4] - 12), y: max(0, numbers[5] - 12), width: numbers[0] + 24,
                        height: numbers[1] + 24))
            }
            let with = try surroundings()
            try evaluate("window.drempelFocus = document.activeElement; document.activeElement.blur()")
            let without = try surroundings()
            try evaluate("drempelFocus.focus({focusVisible: true, preventScroll: true})")
            guard let with, let without else { continue }
            let wanted = Int(2 * 2 * (numbers[0] + numbers[1]) * device.scale * 0.9)
            let changed = with.changes(from: without, contrast: 3)
            if changed < wanted { hidden.append("\(name): \(changed) pixels change, \(wanted) are wanted") }
        }
        return (hidden, seen)
    }
}

extension Screenshot {
    /// So many pixels stand out by at least `contrast` from what they were.
    func changes(from other: Screenshot, contrast: Double) -> Int {
        guard (width, height) == (other.width, other.height) else { return 0 }
        var count = 0
        for y in 0..<height {
            for x in 0..<width {
                let (here, there) = (self[x, y], other[x, y])
                if here != there, Self.contrast(here, there) >= contrast { count += 1 }
            }
        }
        return count
    }
}
