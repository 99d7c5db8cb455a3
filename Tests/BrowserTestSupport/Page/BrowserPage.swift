import Foundation

/// A tab with a history, a cache and cookies of its own.
package final class BrowserPage {
    let browser: Browser
    let session: String
    let context: Value
    package private(set) var device: Device
    /// Documents that came so far.
    private(set) var documents = 0
    private var isLoaded = true
    /// Every request since the page was made, in order.
    package private(set) var requests: [Request] = []
    /// What the browser complained about: errors of scripts, rules of the content policy that were broken, and the like.
    package private(set) var complaints: [String] = []

    init(_ browser: Browser, session: String, context: Value, device: Device) {
        self.browser = browser
        self.session = session
        self.context = context
        self.device = device
    }

    deinit { browser.forget(self) }

    /// Something that was asked of a server.
    package struct Request: Sendable, Hashable {
        var id: String
        package var method: String
        package var url: String
        /// What it is for: `Document`, `Stylesheet`, `Script`, `Image` …
        package var kind: String
        package var status: Int?
        /// Names in lower case.
        package var headers: [String: String] = [:]
        /// Bytes that went over the wire, headers included; 0 from the cache.
        package var bytes: Int = 0
        package var isFromCache = false
        package var failure: String?
    }

    /// What was asked of a server, but the icon that browsers ask every server for.
    package var asked: [String] { requests.map(\.url).filter { !$0.hasSuffix("/favicon.ico") } }

    @discardableResult
    func call(_ method: String, _ parameters: Value = [:]) throws -> Value {
        try browser.call(method, parameters, session: session)
    }

    func prepare(script: Bool) throws {
        for domain in ["Page", "Network", "Runtime", "Log", "Audits"] { try call("\(domain).enable") }
        try show(on: device)
        try call("Emulation.setScriptExecutionDisabled", ["value": .bool(!script)])
        try prefer(.light)
    }

    /// Shows the page on another device, as when a phone is turned or a window made smaller.
    package func show(on device: Device) throws {
        self.device = device
        try call(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(device.width)), "height": .number(Double(device.height)),
                "deviceScaleFactor": .number(device.scale), "mobile": .bool(device.isTouched),
            ])
        try call("Emulation.setTouchEmulationEnabled", ["enabled": .bool(device.isTouched), "maxTouchPoints": 5])
    }

    /// What the person asks of pages: colours, and nothing that moves.
    package func prefer(_ scheme: ColourScheme, reducedMotion: Bool = true) throws {
        try call(
            "Emulation.setEmulatedMedia",
            [
                "features": [
                    ["name": "prefers-color-scheme", "value": .text(scheme.rawValue)],
                    ["name": "prefers-reduced-motion", "value": reducedMotion ? "reduce" : "no-preference"],
                ]
            ])
    }

    /// The languages that the browser asks for, as in `Accept-Language`.
    package func accept(languages: String) throws {
        let agent = try browser.call("Browser.getVersion")["userAgent"]
        try call("Emulation.setUserAgentOverride", ["userAgent": agent, "acceptLanguage": .text(languages)])
    }

    // MARK: What happens

    func take(_ method: String, _ event: Value) {
        switch method {
        case "Page.frameNavigated":
            guard event["frame"]["parentId"].text == nil else { return }
            documents += 1
            // What comes back from memory is whole at once.
            isLoaded = event["type"].text == "BackForwardCacheRestore"
        case "Page.loadEventFired": isLoaded = true
        case "Page.javascriptDialogOpening":
            complain("a dialog: \(event["message"].text ?? "")")
            // Nobody is there to answer; the answer is not waited for, because this may be in the middle of a command.
            _ = try? browser.post("Page.handleJavaScriptDialog", ["accept": false], session: session)
        case "Network.requestWillBeSent":
            let request = event["request"]
            requests.append(
                Request(
                    id: event["requestId"].text ?? "", method: request["method"].text ?? "",
                    url: request["url"].text ?? "", kind: event["type"].text ?? ""))
        case "Network.responseReceived":
            let response = event["response"]
            change(event) {
                $0.status = response["status"].int
                $0.headers = Dictionary(
                    response["headers"].members.map { ($0.key.lowercased(), $0.value.text ?? "") }
                ) { $1 }
                $0.isFromCache = response["fromDiskCache"].bool == true
            }
        case "Network.requestServedFromCache": change(event) { $0.isFromCache = true }
        case "Network.loadingFinished": change(event) { $0.bytes = event["encodedDataLength"].int ?? 0 }
        case "Network.loadingFailed": change(event) { $0.failure = event["errorText"].text }
        case "Log.entryAdded" where ["error", "warning"].contains(event["entry"]["level"].text):
            complain("\(event["entry"]["text"].text ?? "") \(event["entry"]["url"].text ?? "")")
        case "Runtime.exceptionThrown":
            let details = event["exceptionDetails"]
            complain(details["exception"]["description"].text ?? details["text"].text ?? "a script failed")
        case "Runtime.consoleAPICalled" where ["error", "warning", "assert"].contains(event["type"].text):
            complain(event["args"].list.map { $0["value"].json }.joined(separator: " "))
        case "Audits.issueAdded" where event["issue"]["code"].text == "ContentSecurityPolicyIssue":
            complain("the content policy is broken: \(event["issue"]["details"].json)")
        default: break
        }
    }

    /// Each complaint once.
    private func complain(_ words: String) {
        if !complaints.contains(words) { complaints.append(words) }
    }

    private func change(_ event: Value, _ body: (inout Request) -> Void) {
        guard let id = event["requestId"].text, let index = requests.lastIndex(where: { $0.id == id }) else { return }
        body(&requests[index])
    }

    // MARK: Waiting

    /// Does what leads to another document, and waits until that is loaded.
    package func expectDocument(_ what: String, _ body: () throws -> Void) throws {
        let before = documents
        try body()
        guard try browser.wait(until: { documents > before && isLoaded }) else {
            throw BrowserError.late(waitingFor: "a page after: \(what)", page: (try? text) ?? "")
        }
    }

    /// Waits until the script gives `true`: for what comes without another document.
    package func wait(for script: String) throws {
        let end = ContinuousClock.now + Browser.patience
        while try evaluate(script).bool != true {
            guard ContinuousClock.now < end else { throw BrowserError.late(waitingFor: script, page: try text) }
            _ = try browser.wait(.milliseconds(20)) { false }
        }
    }
}
