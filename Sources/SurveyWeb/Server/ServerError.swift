import Glibc
import NIOCore

/// Why the server cannot start, or ended by itself.
public enum ServerError: Error, Sendable, Hashable {
    /// The text is no address to listen on.
    case notAnAddress(String)
    /// The text is no address or range of addresses of a proxy.
    case notARange(String)
    /// Another program listens there.
    case inUse
    /// The port is one of the lower ones, for which this user has no permission.
    case notAllowed
    /// This machine has no such address.
    case notHere
    /// Metrics would be open to others.
    case metricsInPublic(String)
    /// Anything else, in the words of the system.
    case other(String)

    init(_ error: any Error) {
        switch (error as? IOError)?.errnoCode {
        case EADDRINUSE: self = .inUse
        case EACCES, EPERM: self = .notAllowed
        case EADDRNOTAVAIL, EAFNOSUPPORT: self = .notHere
        case _: self = error as? ServerError ?? .other("\(error)")
        }
    }
}
