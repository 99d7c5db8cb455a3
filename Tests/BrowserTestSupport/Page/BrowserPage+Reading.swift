import Foundation

/// What is on the page.
extension BrowserPage {
    /// What the script gives, waiting for it when it is a promise. It runs although the page's own scripts are off.
    @discardableResult
    package func evaluate(_ script: String) throws -> Value {
        let answer = try call(
            "Runtime.evaluate", ["expression": .text(script), "returnByValue": true, "awaitPromise": true])
        let failure = answer["exceptionDetails"]
        if failure != .null {
            throw BrowserError.script(
                failure["exception"]["description"].text ?? failure["text"].text ?? "it failed")
        }
        return answer["result"]["value"]
    }

    /// Runs the script in every page that comes, before its own; the page's content policy has no say.
    func run(onEachDocument script: String) throws {
        try call("Page.addScriptToEvaluateOnNewDocument", ["source": .text(script)])
    }

    /// The text that a person sees.
    package var text: String {
        get throws { try evaluate("document.body ? document.body.innerText : ''").text ?? "" }
    }

    /// The first line of the page's main heading.
    package var heading: String {
        get throws { try evaluate("(document.querySelector('h1') || {innerText: ''}).innerText.trim()").text ?? "" }
    }

    package func has(_ selector: String) throws -> Bool {
        try evaluate("document.querySelector(\(Value.text(selector).json)) !== null").bool == true
    }

    package func count(_ selector: String) throws -> Int {
        try evaluate("document.querySelectorAll(\(Value.text(selector).json)).length").int ?? 0
    }

    /// Cookies of any site, and everything else that a page can leave in a browser.
    package var leftBehind: [String] {
        get throws {
            let cookies = try browser.call("Storage.getCookies", ["browserContextId": context])["cookies"].list
            let stores = try evaluate(
                """
                (async () => [
                    ...Object.keys(localStorage).map(k => 'localStorage ' + k),
                    ...Object.keys(sessionStorage).map(k => 'sessionStorage ' + k),
                    ...(await caches.keys()).map(k => 'cache ' + k),
                    ...(await indexedDB.databases()).map(d => 'database ' + d.name),
                    ...(await navigator.serviceWorker.getRegistrations()).map(r => 'worker ' + r.scope)])()
                """
            ).list
            return cookies.map { "cookie \($0["name"].text ?? "")" } + stores.compactMap(\.text)
        }
    }

    /// What a screen reader is told, in its order: role, name and what else it says of each, one line each.
    package var accessibilityTree: [String] {
        get throws {
            try call("Accessibility.enable")
            defer { _ = try? call("Accessibility.disable") }
            let hidden: Set = ["InlineTextBox", "StaticText", "none", "generic", "LineBreak"]
            return try call("Accessibility.getFullAXTree")["nodes"].list.compactMap { node in
                guard node["ignored"].bool != true, let role = node["role"]["value"].text, !hidden.contains(role)
                else { return nil }
                let name = node["name"]["value"].text ?? ""
                let properties = node["properties"].list.compactMap { property -> String? in
                    switch property["name"].text {
                    case "checked", "invalid", "level", "required", "expanded":
                        property["value"]["value"].json.contains("false")
                            ? nil : "\(property["name"].text!)=\(property["value"]["value"].json)"
                    default: nil
                    }
                }
                let description = node["description"]["value"].text.map { " (\($0))" } ?? ""
                return ([role] + properties).joined(separator: " ") + ": " + name
                    + (description == " ()" ? "" : description)
            }
        }
    }

    /// The page as it is drawn, as a PNG image: what fits on the device, or all of it.
    package func picture(whole: Bool = false) throws -> [UInt8] {
        let size = try call("Page.getLayoutMetrics")["cssContentSize"]
        let (width, height) = (Double(device.width), Double(device.height))
        return try picture(
            x: 0, y: 0, width: whole ? size["width"].number ?? width : width,
            height: whole ? size["height"].number ?? height : height, whole: whole)
    }

    /// A part of the page, in CSS pixels from its beginning.
    func picture(x: Double, y: Double, width: Double, height: Double, whole: Bool = false) throws -> [UInt8] {
        let clip: Value = [
            "x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height), "scale": 1,
        ]
        let answer = try call(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": .bool(whole), "clip": clip])
        return answer["data"].text.flatMap { Data(base64Encoded: $0) }.map(Array.init) ?? []
    }
}
