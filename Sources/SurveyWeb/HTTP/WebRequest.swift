/// What a page may know of a request: no address, no agent, no time.
struct WebRequest: Sendable {
    enum Method: Sendable, Hashable { case get, post }

    var method: Method
    /// The path's parts between slashes, decoded from percent signs; `/` has none.
    var path: [String]
    /// The query's fields, decoded; of one name the first stands.
    var query: [String: String] = [:]
    /// The fields of a form that was posted, decoded, in the order sent.
    var form: WebForm = WebForm()
    /// `Accept-Language`, as sent; empty when it was not.
    var acceptLanguage = ""
    /// The header `Range`, as sent; read for sounds alone, which old iPhones play only in parts.
    var range: String?
    /// It came over TLS to a proxy that is trusted, or from this machine itself.
    var isPrivate = false
    /// It came from a program on this machine, and no proxy stands between.
    var isThisMachine = false
    /// Who sent it, as a hash under a key that changes every hour: to limit, never to keep.
    var client: ClientKey = ClientKey(bytes: 0)
    /// `Cookie` as sent, on `/host` alone: nothing else has one.
    var hostCookie: String?
}

/// A client as a number that means nothing after an hour.
struct ClientKey: Hashable, Sendable {
    let bytes: UInt64
}

/// The fields of a posted form.
struct WebForm: Sendable {
    var fields: [(name: String, value: String)] = []

    /// The first value of that name.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// What the button stands for that was pressed. Its name says it, since lynx shows the value beside the words.
    var button: String? {
        fields.first { $0.name.hasPrefix("do.") }.map { String($0.name.dropFirst("do.".count)) }
    }

    /// All values of that name, as several checkboxes give them.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
