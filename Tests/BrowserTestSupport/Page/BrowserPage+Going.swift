/// Going from page to page.
extension BrowserPage {
    package func open(_ url: String) throws {
        try expectDocument(url) {
            let answer = try call("Page.navigate", ["url": .text(url)])
            if let failure = answer["errorText"].text {
                throw BrowserError.refused(command: url, message: failure)
            }
        }
    }

    /// The browser's own back button.
    package func goBack() throws { try go(by: -1) }

    package func goForward() throws { try go(by: 1) }

    /// Loads the page again; a form is sent again, as when the person says yes to the browser's question.
    package func reload() throws { try expectDocument("reloading") { try call("Page.reload") } }

    private func go(by steps: Int) throws {
        let history = try call("Page.getNavigationHistory")
        let entries = history["entries"].list
        let place = (history["currentIndex"].int ?? 0) + steps
        guard entries.indices.contains(place) else {
            throw BrowserError.element("the history has no entry \(place) of \(entries.count)", page: try text)
        }
        try expectDocument("the browser's back or forward button") {
            try call("Page.navigateToHistoryEntry", ["entryId": entries[place]["id"]])
        }
    }

    package var url: String {
        get throws {
            let history = try call("Page.getNavigationHistory")
            return history["entries"].list[history["currentIndex"].int ?? 0]["url"].text ?? ""
        }
    }
}
