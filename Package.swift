// swift-tools-version: 6.2
import PackageDescription

// The arrows of docs/ARCHITECTURE.md. `ArchitectureTests` fails when a module imports what is not listed here.
let package = Package(
    name: "drempel",
    products: [
        .executable(name: "drempel", targets: ["drempel"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(
            url: "https://github.com/apple/swift-configuration", from: "1.4.0",
            traits: ["YAML", "CommandLineArguments"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    ],
    targets: [
        // Pure modules: no input or output, no dependency.
        .target(name: "SurveyCore"),
        .target(name: "SurveyLanguage", dependencies: ["SurveyCore"]),
        .target(name: "SurveyAnalysis", dependencies: ["SurveyCore", "CClp"]),

        // Bytes out.
        .target(
            name: "SurveyExport", dependencies: ["SurveyCore", "SurveyAnalysis", "CReadStat", "CXLSXWriter"]),
        .target(name: "QRCode", dependencies: ["CQRencode"]),

        // Adapters: they do not know each other.
        .target(
            name: "SurveyArchive",
            dependencies: [
                "SurveyCore",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "SurveyTerminal", dependencies: ["SurveyCore", "QRCode", "CTerminal", "CFriBidi", "CArgon2"]),
        .target(
            name: "SurveyWeb",
            dependencies: [
                "SurveyCore", "QRCode", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),

        // Where the parts are put together.
        .executableTarget(
            name: "drempel",
            dependencies: [
                "SurveyCore", "SurveyLanguage", "SurveyAnalysis", "SurveyExport", "QRCode", "SurveyArchive",
                "SurveyTerminal", "SurveyWeb",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),

        // C libraries, each wrapped by exactly one module.
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CFriBidi", pkgConfig: "fribidi", providers: [.apt(["libfribidi-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CClp", providers: [.apt(["coinor-libclp-dev"])]),
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CTerminal"),

        // Tests, one target per module.
        .target(name: "TestSupport", dependencies: ["SurveyCore", "SurveyLanguage"], path: "Tests/TestSupport"),
        .testTarget(name: "SurveyCoreTests", dependencies: ["SurveyCore", "TestSupport"]),
        .testTarget(
            name: "SurveyLanguageTests", dependencies: ["SurveyLanguage", "SurveyCore", "TestSupport"],
            exclude: ["Golden", "Broken", "Examples"]),
        .testTarget(
            name: "SurveyAnalysisTests", dependencies: ["SurveyAnalysis", "SurveyCore", "TestSupport"],
            exclude: ["Statistics/ComparisonTables.py"]),
        // Apart, since only these tests link with GLPK.
        .systemLibrary(name: "CGLPK", path: "Tests/CGLPK", providers: [.apt(["libglpk-dev"])]),
        .testTarget(name: "DisclosureOracleTests", dependencies: ["SurveyAnalysis", "SurveyCore", "CGLPK"]),
        .testTarget(
            name: "SurveyExportTests", dependencies: ["SurveyExport", "SurveyAnalysis", "SurveyCore", "TestSupport"],
            exclude: ["Golden"]),
        .testTarget(name: "QRCodeTests", dependencies: ["QRCode", "TestSupport"], exclude: ["Golden"]),
        .testTarget(
            name: "SurveyArchiveTests",
            dependencies: [
                "SurveyArchive", "SurveyCore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden"]),
        .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
        .target(
            name: "TerminalTestSupport", dependencies: ["SurveyTerminal", "CTerminal", "CVTerm"],
            path: "Tests/TerminalTestSupport"),
        .testTarget(
            name: "SurveyTerminalTests",
            dependencies: [
                "SurveyTerminal", "SurveyCore", "QRCode", "CTerminal", "TerminalTestSupport",
                "TestSupport",
            ],
            exclude: ["Golden", "Printing/Golden"]),
        .target(name: "BrowserTestSupport", dependencies: ["CZlib"], path: "Tests/BrowserTestSupport"),
        .testTarget(
            name: "SurveyWebTests",
            dependencies: ["SurveyWeb", "SurveyCore", "QRCode", "TestSupport"],
            exclude: ["Pages/Golden"]),
        .testTarget(
            name: "DrempelTests",
            dependencies: [
                "drempel", "SurveyArchive", "SurveyCore", "SurveyLanguage", "SurveyTerminal", "SurveyWeb",
                "BrowserTestSupport", "TerminalTestSupport", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Doctor/Golden", "Online/Golden"]),
    ],
    swiftLanguageModes: [.v6]
)

// Strict settings once, for all Swift targets.
for target in package.targets where target.type != .system && target.name != "CTerminal" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ]
}
