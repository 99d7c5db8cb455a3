import Foundation
import Testing

/// The arrows of docs/ARCHITECTURE.md: what each module may import, and nothing else.
private let modules: [String: ModuleRule] = [
    "SurveyCore": .pure([]),
    "SurveyLanguage": .pure(["SurveyCore"]),
    "SurveyAnalysis": .pure(["SurveyCore", "CClp"]),
    "SurveyExport": .pure(["SurveyCore", "SurveyAnalysis", "CReadStat", "CXLSXWriter"]),
    "QRCode": .pure(["CQRencode"]),
    // GRDBSQLite is GRDB's own name for the system's SQLite.
    "SurveyArchive": .adapter(
        ["SurveyCore", "GRDB", "Crypto"], system: ["FoundationEssentials", "Glibc", "GRDBSQLite"]),
    "SurveyTerminal": .adapter(["SurveyCore", "QRCode", "CTerminal", "CFriBidi", "CArgon2"], system: ["Glibc"]),
    "SurveyWeb": .adapter(
        [
            "SurveyCore", "QRCode", "Crypto", "Hummingbird", "HummingbirdCore", "Logging", "Mustache", "NIOCore",
            "NIOHTTP1", "NIOPosix", "ServiceLifecycle", "CZlib",
        ],
        // HTTPTypes is how Hummingbird spells requests, UnixSignals how ServiceLifecycle spells signals.
        system: ["Dispatch", "FoundationEssentials", "Glibc", "HTTPTypes", "UnixSignals"]),
    "drempel": ModuleRule(
        kind: .composition,
        imports: [
            "SurveyCore", "SurveyLanguage", "SurveyAnalysis", "SurveyExport", "QRCode", "SurveyArchive",
            "SurveyTerminal", "SurveyWeb", "ArgumentParser", "Configuration",
            // The file paths that Configuration takes.
            "SystemPackage",
        ],
        system: ["FoundationEssentials", "Glibc"]),
    // C, without Swift.
    "CQRencode": .pure([]),
    "CTerminal": .pure([]),
    "CFriBidi": .pure([]),
    "CArgon2": .pure([]),
    "CZlib": .pure([]),
    "CClp": .pure([]),
    "CReadStat": .pure([]),
    "CXLSXWriter": .pure([]),
]

private struct ModuleRule {
    enum Kind { case pure, adapter, composition }
    var kind: Kind
    /// Modules of ours and of the packages that we depend on.
    var imports: Set<String>
    /// Modules that come with Swift, or with a package of `imports`.
    var system: Set<String>

    var allowed: Set<String> {
        // The standard library and its locks do no input or output.
        imports.union(system).union(["Swift", "Synchronization"])
    }

    /// No input or output: at most the part of Foundation that has neither ICU nor processes.
    static func pure(_ imports: Set<String>) -> ModuleRule {
        ModuleRule(kind: .pure, imports: imports, system: ["FoundationEssentials"])
    }

    static func adapter(_ imports: Set<String>, system: Set<String>) -> ModuleRule {
        ModuleRule(kind: .adapter, imports: imports, system: system)
    }
}

@Suite("The architecture")
struct ArchitectureTests {
    @Test("lets a module import only what its arrows allow")
    func imports() throws {
        var files = 0
        for (module, file) in try Repository.sources() {
            guard let rule = modules[module] else { continue }
            files += 1
            let source = try String(contentsOf: file, encoding: .utf8)
            for name in SourceText.imports(in: source) where !rule.allowed.contains(name) {
                Issue.record("\(module)/\(file.lastPathComponent) imports \(name), which \(module) may not know")
            }
        }
        #expect(files > 50, "the sources were found")
    }

    @Test("has an entry here for every folder of Sources, and a folder for every entry")
    func folders() throws {
        #expect(try Repository.moduleFolders() == Set(modules.keys))
    }

    @Test("has adapters that do not know each other, and a composition root that nothing knows")
    func kinds() {
        let outer = Set(modules.filter { $0.value.kind != .pure }.keys)
        for (module, rule) in modules where rule.kind != .composition {
            #expect(rule.imports.isDisjoint(with: outer), "\(module) knows an adapter or the program")
        }
    }

    @Test("has the same arrows in Package.swift")
    func manifest() throws {
        let source = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
        for (module, rule) in modules {
            #expect(SourceText.dependencies(of: module, in: source) == rule.imports, "\(module) in Package.swift")
        }
    }

    @Test(
        "reads imports as the compiler does",
        arguments: [
            ("import A\npublic import B", ["A", "B"]),
            ("    @testable import A  // why", ["A"]),
            ("@preconcurrency internal import struct A.B", ["A"]),
            ("@_spi(X) private import A.B", ["A"]),
            ("import A; import B", ["A", "B"]),
            ("#if canImport(A)\n    import A\n#else\n    import B\n#endif", ["A", "B"]),
            ("// import A\nlet important = 1\nimportant()\nfunc export() {}", []),
            ("let help = \"\"\"\n    import sessions\n    \"\"\"\nimport A", ["A"]),
            ("/// \"\"\"\nimport A", ["A"]),
        ])
    func importScanner(source: String, expected: [String]) {
        #expect(SourceText.imports(in: source) == expected)
    }

    @Test("reads the arrows of a manifest")
    func manifestScanner() {
        let source = """
            targets: [
                .target(name: "A"),
                .target(name: "B", dependencies: ["A", .product(name: "X", package: "x-package")], path: "p"),
                .testTarget(name: "BTests", dependencies: ["B"]),
            ]
            """
        #expect(SourceText.dependencies(of: "A", in: source) == [])
        #expect(SourceText.dependencies(of: "B", in: source) == ["A", "X"])
        #expect(SourceText.dependencies(of: "C", in: source) == nil)
    }
}

/// The files of this repository.
private enum Repository {
    /// Also where a package elsewhere reaches this file by a link.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func moduleFolders() throws -> Set<String> {
        let sources = root.appending(path: "Sources")
        return Set(
            try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
                .filter(\.hasDirectoryPath).map(\.lastPathComponent))
    }

    /// Every Swift file below Sources, with its module.
    static func sources() throws -> [(module: String, file: URL)] {
        try moduleFolders().sorted().flatMap { module in
            let folder = root.appending(path: "Sources/\(module)")
            let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            return paths.filter { $0.hasSuffix(".swift") }.map { (module, folder.appending(path: $0)) }
        }
    }
}

/// What can be read from Swift source without a parser.
private enum SourceText {
    /// The modules that `source` imports, in order.
    static func imports(in source: String) -> [String] {
        // Attributes, access, `import`, a kind of declaration, the module, and what is in it.
        let form =
            #/
            \s* (?: @\w+ (?: \(.*?\) )? \s+ )*
            (?: (?: public | package | internal | fileprivate | private ) \s+ )?
            import \s+ (?: (?: struct | class | enum | protocol | actor | typealias | func | let | var ) \s+ )?
            (\w+) (?: \.\w+ )* \s*
            /#
        var isInString = false
        var imports: [String] = []
        for line in source.utf8.split(separator: UInt8(ascii: "\n")) {
            // Most lines need no closer look.
            let line = String(Substring(line))
            guard line.contains("import") || line.contains("\"\"\"") else { continue }
            let wasInString = isInString
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
            if !code.ranges(of: "\"\"\"").count.isMultiple(of: 2) { isInString.toggle() }
            guard !wasInString else { continue }
            imports += code.split(separator: ";").compactMap { statement in
                (try? form.wholeMatch(in: statement)).map { String($0.output.1) }
            }
        }
        return imports
    }

    /// What the target `name` of a manifest depends on; `nil` when there is no such target.
    static func dependencies(of name: String, in manifest: String) -> Set<String>? {
        for target in manifest.split(separator: /\.(?:target|executableTarget|testTarget|systemLibrary)\(/) {
            guard target.prefixMatch(of: /\s*name: "(\w+)"/)?.1 == Substring(name) else { continue }
            guard let start = target.firstRange(of: "dependencies: [") else { return [] }
            let list = target[start.upperBound...].prefix { $0 != "]" }.replacing(/package: "[^"]*"/, with: "")
            return Set(list.matches(of: /"([^"]+)"/).map { String($0.1) })
        }
        return nil
    }
}
