import Foundation

/// axe-core, which finds what hinders people who use assistive technology: from the Python package that `Tests/axe.sh`
/// brings.
package struct Axe: Sendable {
    private let source: String

    /// - Parameter root: the repository's folder.
    package init(root: String) throws {
        let path = "\(root)/.build/axe/axe.min.js"
        guard let data = FileManager.default.contents(atPath: path) else { throw AxeError.missing(path) }
        source = String(decoding: data, as: UTF8.self)
    }

    package enum AxeError: Error, CustomStringConvertible {
        case missing(String)

        package var description: String {
            switch self {
            case .missing(let path): "There is no axe-core in \(path). Bring it with: Tests/axe.sh"
            }
        }
    }

    /// All rules of WCAG 2.2, levels A, AA and AAA, and of good practice; among them two that axe leaves out of itself:
    /// contrast of 7:1 and the size of targets.
    private static let options = """
        {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag21aaa', 'wcag22a',
            'wcag22aa', 'best-practice']},
         rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true},
            'identical-links-same-purpose': {enabled: true}, 'meta-refresh-no-exceptions': {enabled: true}},
         resultTypes: ['violations', 'incomplete'], preload: false}
        """
    /// What depends on colours alone.
    private static let colours =
        """
        {runOnly: {type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']},
         resultTypes: ['violations', 'incomplete'], preload: false}
        """

    /// Gives it to every page that `page` will show.
    package func install(on page: BrowserPage) throws { try page.run(onEachDocument: source) }

    /// What axe finds on the page, one line for each element, and what it could not decide about contrast, unless there
    /// are no letters but an icon.
    ///
    /// - Parameter coloursOnly: the page was looked at already in other colours; only these are looked at again.
    package func violations(on page: BrowserPage, coloursOnly: Bool = false) throws -> [String] {
        if try page.evaluate("typeof axe").text == "undefined" { try page.evaluate(source + "\n;0") }
        let found = try page.evaluate(
            """
            axe.run(document, \(coloursOnly ? Self.colours : Self.options)).then(r =>
                [...r.violations, ...r.incomplete.filter(i => i.id.startsWith('color-contrast'))].flatMap(v =>
                    v.nodes.filter(n => !n.any.some(a => a.data && a.data.messageKey === 'nonBmp')).map(n =>
                        v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' — '
                            + n.failureSummary.replace(/\\s+/g, ' '))))
            """)
        return found.list.compactMap(\.text)
    }
}
