import HTTPTypes
import Testing

@testable import SurveyWeb

@Suite("Who sent a request")
struct ClientTests {
    let clock = ManualMonotonic()

    private func reader(proxies: [String] = NetworkSettings.usualProxies, host: String? = nil) throws -> ClientReader {
        let ranges = try proxies.map { try #require(AddressRange($0)) }
        return ClientReader(proxies: ranges, publicHost: host, hasher: ClientHasher(now: clock.now))
    }

    private func client(
        _ reader: ClientReader, _ peer: String, _ headers: HTTPFields = [:], host: String = "a.example"
    ) -> Client {
        reader.client(peer: IPAddress(peer), authority: host, headers: headers)
    }

    @Test(
        "is the last hop that is none of our proxies",
        arguments: [
            ("127.0.0.1", "203.0.113.7", "203.0.113.7"), ("::1", "203.0.113.7:4711", "203.0.113.7"),
            ("127.0.0.1", "[2001:db8::1]:80", "2001:db8::1"), ("127.0.0.1", "2001:db8::1", "2001:db8::1"),
            ("127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
            ("127.0.0.1", "198.51.100.1, 203.0.113.7 , 10.1.2.3,10.9.9.9", "203.0.113.7"),
            ("127.0.0.1", "10.1.2.3", "10.1.2.3"), ("127.0.0.1", "", "127.0.0.1"),
            ("127.0.0.1", "unknown", "127.0.0.1"), ("127.0.0.1", "203.0.113.7, unknown, 10.0.0.1", "10.0.0.1"),
            ("127.0.0.1", "203.0.113.7, ::ffff:198.51.100.2", "198.51.100.2"),
            // Whoever is no proxy is not believed.
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"), ("9.255.255.255", "198.51.100.1", "9.255.255.255"),
        ])
    func hops(peer: String, forwarded: String, expected: String) throws {
        let reader = try reader(proxies: ["127.0.0.1", "::1", "10.0.0.0/8"])
        let found = client(reader, peer, [.forwardedFor: forwarded])
        #expect(found.key == client(reader, expected).key)
    }

    @Test("is told apart by address, in version 6 by network")
    func keys() throws {
        let reader = try reader()
        func same(_ a: String, _ b: String) -> Bool { client(reader, a).key == client(reader, b).key }
        #expect(same("203.0.113.7", "203.0.113.7") && same("203.0.113.7", "::ffff:203.0.113.7"))
        #expect(!same("203.0.113.7", "203.0.113.8"))
        #expect(same("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff"))
        #expect(!same("2001:db8:0:1::1", "2001:db8:0:2::1"))
    }

    @Test("is another number after an hour, and for another server")
    func renewal() throws {
        let reader = try reader()
        let first = client(reader, "203.0.113.7").key
        clock.advance(3599)
        #expect(client(reader, "203.0.113.7").key == first)
        clock.advance(2)
        #expect(client(reader, "203.0.113.7").key != first)
        #expect(client(try self.reader(), "203.0.113.7").key != client(reader, "203.0.113.7").key)
    }

    @Test("is private over TLS, or on this machine under one of our names")
    func privacy() throws {
        let reader = try reader(host: "drempel.ravels.example")
        func isPrivate(_ peer: String, _ headers: HTTPFields = [:], host: String = "localhost:8080") -> Bool {
            client(reader, peer, headers, host: host).isPrivate
        }
        let https: HTTPFields = [.forwardedFor: "203.0.113.7", .forwardedProto: "https"]
        #expect(isPrivate("127.0.0.1", https, host: "drempel.ravels.example"))
        #expect(!isPrivate("203.0.113.9", https))
        #expect(!isPrivate("127.0.0.1", [.forwardedFor: "203.0.113.7", .forwardedProto: "http"]))
        #expect(!isPrivate("127.0.0.1", [.forwardedProto: "https, http"]))
        #expect(!isPrivate("127.0.0.1", [.forwardedFor: "203.0.113.7"]))
        for host in ["localhost", "127.0.0.1:8080", "[::1]:8080", "a.localhost", "drempel.ravels.example", "LOCALHOST"]
        {
            #expect(isPrivate("127.0.0.1", host: host), "\(host)")
        }
        // A page elsewhere may have its own name lead here.
        for host in ["evil.example", "evil.example:8080", "127.0.0.1.evil.example", "", "203.0.113.7"] {
            #expect(!isPrivate("127.0.0.1", host: host), "\(host)")
        }
        #expect(!isPrivate("192.168.4.7", host: "localhost"))
    }

    @Test(
        "comes from a range, if that is one",
        arguments: [
            ("10.0.0.0/8", ["10.0.0.0", "10.255.255.255", "::ffff:10.1.1.1"], ["9.255.255.255", "11.0.0.0", "::1"]),
            ("10.0.0.5", ["10.0.0.5"], ["10.0.0.4", "10.0.0.6"]),
            ("0.0.0.0/0", ["1.2.3.4"], ["2001:db8::1"]), ("2001:db8::/32", ["2001:db8:ffff::1"], ["2001:db9::1"]),
            ("2001:db8::/66", ["2001:db8::3fff:ffff:ffff:ffff"], ["2001:db8::4000:0:0:0"]),
            ("::/0", ["1.2.3.4", "::1"], []),
            ("192.168.4.0/31", ["192.168.4.0", "192.168.4.1"], ["192.168.4.2"]),
        ])
    func ranges(text: String, inside: [String], outside: [String]) throws {
        let range = try #require(AddressRange(text))
        for address in inside { #expect(range.contains(try #require(IPAddress(address))), "\(address)") }
        for address in outside { #expect(!range.contains(try #require(IPAddress(address))), "\(address)") }
    }

    @Test(
        "does not come from what is no range",
        arguments: ["", "10", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "a/8", "10.0.0.0/", "10.0.0.0/+8"])
    func noRanges(text: String) throws {
        #expect(AddressRange(text) == nil)
        let address = try ListenAddress("127.0.0.1:0")
        #expect(throws: ServerError.notARange(text)) { try NetworkSettings(address: address, proxies: [text]) }
    }
}
