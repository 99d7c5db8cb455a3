import SurveyLanguage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files of this test target, and those that ship.
enum TestFiles {
    /// `Tests/SurveyLanguageTests/`.
    static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(2).joined(separator: "/") + "/"
    }()

    /// `surveys/`.
    static let surveys = folder + "../../surveys/"

    static func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { Array($0) }
    }

    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    /// A shipped file, under the name that a user gives it.
    static func shipped(_ name: String) -> SourceFile? {
        bytes(surveys + name).map { SourceFile(path: "surveys/" + name, bytes: $0) }
    }

    static let codebook = shipped("barriers.codebook")

    /// The blocks that ship, and those of the broken surveys.
    static func block(_ name: String) -> SourceFile? {
        bytes(folder + "Broken/blocks/\(name).survey").map { SourceFile(path: "blocks/\(name).survey", bytes: $0) }
            ?? shipped("blocks/\(name).survey")
    }

    static let blockNames = names(in: surveys + "blocks").map { String($0.split(separator: ".")[0]) }

    /// Checks a text with the blocks and the codebook that ship.
    static func check(_ file: SourceFile) -> Compilation {
        SurveyCompiler.check(file, blocks: block, blockNames: blockNames, codebook: codebook)
    }

    static func compile(_ text: String, checksRoutes: Bool = true) -> Compilation {
        SurveyCompiler.compile(
            SourceFile(path: "x.survey", text: text), blocks: block, blockNames: blockNames, codebook: codebook,
            checksRoutes: checksRoutes)
    }

    /// A whole survey around `questions`, after a question `a` with the options `x` and `y`.
    static func survey(_ questions: String) -> String {
        """
        survey t
          languages nl fr
          title nl "T" fr "T"

        intro
          nl "I" fr "I"

        question a: choose one
          nl "A?" fr "A?"
          [x] nl "X" fr "X"
          [y] nl "Y" fr "Y"

        \(questions)

        thanks
          nl "D" fr "M"

        """
    }

    /// Diagnostics as `code line:column`.
    static func summary(_ compilation: Compilation) -> [String] {
        compilation.diagnostics.map { diagnostic in
            let start = diagnostic.range.start
            let place = compilation.files[diagnostic.range.file]?.positions(of: [start])[start]
            return "\(diagnostic.code.rawValue) \(place?.line ?? 0):\(place?.column ?? 0)"
        }
    }
}
