/// Whether everything fits and can be hit with a finger.
extension BrowserPage {
    /// Links, buttons and fields that are smaller than `size` CSS pixels, or lie above each other.
    ///
    /// A checkbox or radio button is as large as its label. What is kept from everybody, such as a field that only
    /// robots fill in, does not count.
    package func smallTargets(_ size: Int = 48) throws -> [String] {
        try evaluate(
            """
            (() => {
                \(Self.helpers)
                const found = [];
                for (const t of targets) {
                    if (t.box.width < \(size) - 0.01 || t.box.height < \(size) - 0.01)
                        found.push(`${name(t.element)}: ${t.box.width.toFixed(1)}×${t.box.height.toFixed(1)}`);
                }
                for (const a of targets) for (const b of targets) {
                    if (a === b || a.element.contains(b.element) || b.element.contains(a.element)) continue;
                    const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                    const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
                    if (wide > 1 && high > 1) found.push(`${name(a.element)} lies above ${name(b.element)}`);
                }
                return found;
            })()
            """
        ).list.compactMap(\.text)
    }

    /// How many links, buttons and fields can be pressed.
    package var targets: Int {
        get throws { try evaluate("(() => { \(Self.helpers) return targets.length; })()").int ?? 0 }
    }

    /// What sticks out at a side, so that one would have to scroll sideways, or is cut off.
    package var sticksOut: [String] {
        get throws {
            try evaluate(
                """
                (() => {
                    \(Self.helpers)
                    const found = [];
                    const root = document.documentElement;
                    if (root.scrollWidth > root.clientWidth)
                        found.push(`the page is ${root.scrollWidth} wide, the window ${root.clientWidth}`);
                    for (const e of document.body.querySelectorAll('*')) {
                        if (!isSeen(e)) continue;
                        const box = e.getBoundingClientRect();
                        if (box.right > root.clientWidth + 1 || box.left < -1)
                            found.push(`${name(e)} reaches from ${box.left} to ${box.right}`);
                        if (getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1)
                            found.push(`${name(e)} is cut off`);
                    }
                    return found;
                })()
                """
            ).list.compactMap(\.text)
        }
    }

    /// What sticks out once the space between letters, words and lines is as wide as some people need it (WCAG 2.2,
    /// 1.4.12); afterwards it is as before.
    package var sticksOutWhenSpread: [String] {
        get throws {
            try spreadText()
            defer { _ = try? evaluate("document.adoptedStyleSheets = []; 0") }
            return try sticksOut
        }
    }

    private func spreadText() throws {
        try evaluate(
            """
            (() => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
                    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
                document.adoptedStyleSheets = [sheet];
            })()
            """)
    }

    /// Functions of the scripts here.
    private static let helpers = """
        const name = e => e.tagName.toLowerCase() + ' "'
            + (e.innerText || e.value || e.getAttribute('aria-label') || '').trim().slice(0, 40) + '"';
        const isSeen = e => {
            if (e.closest('[aria-hidden=true], [hidden]') || !e.checkVisibility({visibilityProperty: true})) return false;
            for (let n = e; n && n !== document.documentElement; n = n.parentElement) {
                const style = getComputedStyle(n);
                const box = n.getBoundingClientRect();
                if (style.clipPath !== 'none' || style.clip !== 'auto' && box.width <= 1) return false;
            }
            return true;
        };
        const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls]')]
            .filter(e => isSeen(e) || (e.labels && [...e.labels].some(isSeen)))
            .map(e => {
                const label = e.matches('[type=checkbox], [type=radio]') && e.labels && e.labels[0];
                return {element: label || e, box: (label || e).getBoundingClientRect()};
            });
        """
}
