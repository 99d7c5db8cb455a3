public import Testing

/// Starts a browser before the tests of a suite, which share it, and ends it after them.
public struct BrowserTrait: SuiteTrait, TestScoping {
    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let browser = try Browser()
        defer { browser.end() }
        try await Browser.$shared.withValue(browser, operation: function)
    }
}

extension Trait where Self == BrowserTrait {
    /// The tests of this suite share a browser: `Browser.current`. The suite must be `.serialized` too.
    public static var browser: Self { BrowserTrait() }
}
