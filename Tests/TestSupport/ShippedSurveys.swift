import Glibc
public import SurveyCore
import SurveyLanguage

/// The surveys of this repository.
public enum ShippedSurveys {
    private struct Disk: SourceLoader {
        func load(_ path: String) -> SourceFile? {
            guard let file = fopen(path, "r") else { return nil }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var part = [UInt8](repeating: 0, count: 65536)
            while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
            return SourceFile(path: path, bytes: bytes)
        }
    }

    public static let names = ["huurtoelage-ravels", "kinderopvang-balen", "ocmw", "onderwijscheque-rijkevorsel"]

    /// The survey of that name; `nil` when it does not compile.
    public static func survey(_ name: String) -> Survey? {
        let root = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
            .joined(separator: "/")
        return SurveyCompiler.check(path: root + "/surveys/\(name).survey", loader: Disk())?.survey
    }
}
