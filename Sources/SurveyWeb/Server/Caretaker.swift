import ServiceLifecycle

/// Does once a minute what must not wait for somebody's page: keys go at their time, and so does what limits remember.
struct Caretaker: Service {
    let keys: KeyRing?
    let limits: RateLimits

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(60))
                limits.forget()
                // What is wrong with the keys is told by /ready; those that there are go on.
                try? keys?.tend()
            }
        }
    }
}
