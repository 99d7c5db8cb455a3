import SurveyWeb

extension ServerError {
    /// What is wrong and how to mend it; `address` is where the server was to listen.
    func words(for address: ListenAddress?) -> String {
        let place = address.map { "\($0)" } ?? "this address"
        return switch self {
        case .notAnAddress(let text):
            "'\(text)' is no address to listen on. Give an IP address of this machine and a port, such as 127.0.0.1:8080."
        case .notARange(let text):
            "'\(text)' is no address of a proxy. Write one such as 10.0.0.5, or a range such as 10.0.0.0/24."
        case .inUse:
            "Another program listens on \(place). Stop it, or give another port with --address."
        case .notAllowed:
            "This user may not listen on \(place). Give a port from 1024 on, such as 8080, and let the proxy take 80 and 443."
        case .notHere:
            "This machine has no address \(place). 'ip address' lists those it has."
        case .metricsInPublic(let text):
            "'\(text)' can be reached from elsewhere. Metrics are for this machine alone: write 127.0.0.1:9090."
        case .other(let reason): "The server ended: \(reason)."
        }
    }
}
