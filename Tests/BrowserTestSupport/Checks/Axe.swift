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
         resultTypes: ['violations', 'incomplete']}
        """
    /// What depends on colours alone.
    private static let colours =
        "{runOnly: {type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']}}"

    /// What axe finds on the page, one line for each element, and what it could not decide about contrast.
    ///
    /// - Parameter coloursOnly: the page was looked at already in other colours; only these are looked at again.
    package func violations(on page: BrowserPage, coloursOnly: Bool = false) throws -> [String] {
        if try page.evaluate("typeof axe").text == "undefined" {
            // In a world where the page's content policy has no say.
            try page.evaluate(source + "\n;0")
        }
        let found = try page.evaluate(
            """
            axe.run(document, \(coloursOnly ? Self.colours : Self.options)).then(r =>
                [...r.violations, ...r.incomplete.filter(i => i.id.startsWith('color-contrast'))].flatMap(v =>
                    v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160) + ' — '
                        + n.failureSummary.replace(/\\s+/g, ' '))))
            """)
        return found.list.compactMap(\.text)
    }
}
