import Glibc
import TestSupport
import Testing

@testable import SurveyWeb

@Suite("Compression")
struct CompressionTests {
    @Test(
        "is used where the client takes it",
        arguments: [
            ("gzip", true), ("gzip, deflate, br, zstd", true), ("deflate, GZIP;q=0.5", true), ("x-gzip", true),
            ("*", true),
            ("br, *;q=0.1", true), ("gzip;q=1.0", true), ("gzip ; q=0.001", true), ("", false), ("br", false),
            ("identity", false), ("gzip;q=0", false), ("gzip;q=0.000", false), ("*;q=0", false), ("gzip;q=0, *", false),
            ("gzip;q=2", false), ("gzip;q=x", false), ("gzip;q=0.0001", false), ("notgzip", false), (",,;;q=1", false),
        ])
    func accepted(header: String, expected: Bool) {
        #expect(Compressor.accepts(header) == expected)
    }

    @Test("gives back what went in")
    func roundTrip() async throws {
        try await TestServer.with { server in
            for target in ["/page", "/asset", "/last"] {
                let plain = try server.ask(target)
                #expect(plain.headers["content-encoding"] == nil && plain.body == SampleSite.long)
                for _ in 0..<3 {
                    let small = try server.ask("GET", target, headers: ["Accept-Encoding: gzip, br"])
                    #expect(small.headers["content-encoding"] == "gzip")
                    #expect(small.body.count < 500)
                    #expect(try Self.unzipped(small.body) == SampleSite.long)
                }
            }
        }
    }

    @Test("leaves alone what is small, what is heard, and the host's pages")
    func plain() async throws {
        try await TestServer.with { server in
            for target in ["/x", "/sound", "/part"] {
                let answer = try server.ask("GET", target, headers: ["Accept-Encoding: gzip"])
                #expect(answer.headers["content-encoding"] == nil)
            }
            let part = try server.ask("/part")
            #expect(part.status == 206 && part.headers["content-range"] == "bytes 0-1/100")
            #expect(part.headers["accept-ranges"] == "bytes" && part.body == [1, 2])
        }
        let response = WebResponse(body: SampleSite.long, cache: .none)
        let compressor = Compressor()
        #expect(compressor.compressed(response, to: WebRequest(method: .get, path: ["host"])) == nil)
        #expect(compressor.compressed(response, to: WebRequest(method: .get, path: ["a"])) != nil)
    }

    @Test("keeps at most a few assets, whatever is asked for")
    func assets() {
        let compressor = Compressor()
        let asset = WebResponse(body: SampleSite.long, contentType: .css, cache: .forever)
        var lengths: Set<Int> = []
        for number in 0..<1000 {
            let bytes = compressor.compressed(asset, to: WebRequest(method: .get, path: ["assets", "\(number)"]))
            lengths.insert(bytes?.count ?? 0)
        }
        #expect(lengths.count == 1 && compressor.assetCount <= 64)
    }

    /// As the program gzip unpacks it.
    static func unzipped(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = TemporaryFolder()
        let file = try #require(fopen(folder.path + "/a.gz", "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        let pipe = try #require(popen("gzip -dc '\(folder.path)/a.gz'", "r"))
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { result += buffer[..<count] }
        try #require(pclose(pipe) == 0)
        return result
    }
}
