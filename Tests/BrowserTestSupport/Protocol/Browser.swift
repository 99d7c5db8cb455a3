import Foundation
import Glibc

/// Chromium without a window, driven by its DevTools protocol.
///
/// It draws with the fonts of Debian's `fonts-dejavu-core` alone and reaches only this machine, so that pictures and
/// requests are the same everywhere. The suites that use one are serialized: it is used by one test at a time, which is
/// why it needs no lock.
package final class Browser: @unchecked Sendable {
    /// The browser of the suite that runs; the trait `.browser` starts and ends it.
    package static var current: Browser {
        get throws {
            guard let browser = shared else { throw BrowserError.notStarted("the suite has no trait '.browser'") }
            return browser
        }
    }

    @TaskLocal static var shared: Browser?

    /// So long it may take for what a test waits for; long, because other tests run beside it.
    static let patience: Duration = .seconds(60)

    private let pipe: BrowserPipe
    private let folder: String
    private var lastCommand = 0
    private var pages: [String: WeakPage] = [:]

    private struct WeakPage { weak var page: BrowserPage? }

    /// - Parameter keepsPagesAlive: whether a page that was left stays in memory as it was, for the back button, as it
    ///   does in new browsers; else it is made again from what was loaded, as in old ones.
    package init(keepsPagesAlive: Bool = true) throws {
        folder = try Self.makeFolder()
        let fonts = folder + "/fonts.conf"
        try Data(Self.fonts(cache: folder).utf8).write(to: URL(filePath: fonts))
        guard let program = Self.programs.first(where: { access($0, X_OK) == 0 }) else {
            throw BrowserError.notStarted("there is none of \(Self.programs)")
        }
        var environment = ProcessInfo.processInfo.environment.filter { ["PATH", "LANG", "TMPDIR"].contains($0.key) }
        environment["HOME"] = folder
        environment["FONTCONFIG_FILE"] = fonts
        // There is nobody to talk to.
        environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        let features = "Translate,OptimizationHints,MediaRouter" + (keepsPagesAlive ? "" : ",BackForwardCache")
        pipe = try BrowserPipe(
            program,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--mute-audio",
                "--remote-debugging-pipe", "--user-data-dir=\(folder)/profile", "--no-first-run",
                "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-extensions", "--disable-default-apps", "--disable-breakpad",
                "--disable-features=\(features)", "--force-color-profile=srgb", "--disable-lcd-text",
                "--font-render-hinting=none", "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "about:blank",
            ], environment: environment)
        do { try call("Browser.getVersion") } catch {
            end()
            throw BrowserError.notStarted("\(error)")
        }
    }

    /// Ends it; nothing of it is left.
    package func end() {
        pipe.end()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The browser's process.
    package var process: Int32 { pipe.process }

    private static let programs = ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser"]

    private static func makeFolder() throws -> String {
        var template = Array("/tmp/drempel-test-browser-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&template) else { throw BrowserError.notStarted("no folder could be made") }
        return String(cString: folder)
    }

    /// Settings of fontconfig: one family, whatever else is installed.
    private static func fonts(cache: String) -> String {
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
        <dir>/usr/share/fonts/truetype/dejavu</dir>
        <cachedir>\(cache)/fonts</cachedir>
        <match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit></match>
        </fontconfig>
        """
    }

    // MARK: Messages

    /// Sends a command and waits for its answer; what happens meanwhile is told to the pages.
    @discardableResult
    func call(_ method: String, _ parameters: Value = [:], session: String? = nil) throws -> Value {
        let id = try post(method, parameters, session: session)
        let end = ContinuousClock.now + Self.patience
        while let answer = try pipe.read(until: end) {
            guard answer["id"].int == id else {
                tell(answer)
                continue
            }
            if let error = answer["error"]["message"].text {
                throw BrowserError.refused(command: method, message: error)
            }
            return answer["result"]
        }
        throw BrowserError.late(waitingFor: method, page: "")
    }

    /// Sends a command without waiting for its answer.
    ///
    /// - Returns: its number.
    @discardableResult
    func post(_ method: String, _ parameters: Value = [:], session: String? = nil) throws -> Int {
        lastCommand += 1
        var message: [String: Value] = [
            "id": .number(Double(lastCommand)), "method": .text(method), "params": parameters,
        ]
        if let session { message["sessionId"] = .text(session) }
        try pipe.write(.members(message))
        return lastCommand
    }

    /// Takes in what happens until `condition` holds.
    ///
    /// - Returns: whether it came to hold in time.
    func wait(_ limit: Duration = patience, until condition: () throws -> Bool) throws -> Bool {
        let end = ContinuousClock.now + limit
        while try !condition() {
            guard let event = try pipe.read(until: end) else { return false }
            tell(event)
        }
        return true
    }

    private func tell(_ event: Value) {
        guard let method = event["method"].text, let session = event["sessionId"].text else { return }
        pages[session]?.page?.take(method, event["params"])
    }

    // MARK: Pages

    /// A new page in a profile of its own: no cookie, no cache, no history of another page.
    package func page(_ device: Device = .phone, script: Bool = true) throws -> BrowserPage {
        let context = try call("Target.createBrowserContext", ["disposeOnDetach": true])["browserContextId"]
        let target = try call(
            "Target.createTarget",
            [
                "url": "about:blank", "browserContextId": context, "width": .number(Double(device.width)),
                "height": .number(Double(device.height)),
            ])["targetId"]
        let session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"].text ?? ""
        let page = BrowserPage(self, session: session, context: context, device: device)
        pages[session] = WeakPage(page: page)
        try page.prepare(script: script)
        return page
    }

    func forget(_ page: BrowserPage) {
        pages[page.session] = nil
        _ = try? call("Target.disposeBrowserContext", ["browserContextId": page.context])
    }
}
