/// How long and how much a connection may take.
public struct ConnectionLimits: Sendable, Hashable {
    /// How many there may be at once.
    public var maximum = 2000
    /// From a request's first byte to its last.
    public var request: Duration = .seconds(20)
    /// Without a request, on a connection that was used before or is new.
    public var idle: Duration = .seconds(15)
    /// The same for a proxy, which keeps its connections for many clients.
    public var idleOfProxy: Duration = .seconds(180)
    /// For an answer to leave, beside what it takes at the slowest.
    public var answer: Duration = .seconds(30)
    /// How many bytes a second the slowest phone takes.
    public var slowestReader = 4096
    /// For the client to read what was said last, before the connection goes.
    public var farewell: Duration = .seconds(2)
    /// For requests that are on their way when the server stops.
    public var stop: Duration = .seconds(10)
    /// How many requests may wait on one connection for their answers.
    public var pipelined = 16

    public init() {}
}
