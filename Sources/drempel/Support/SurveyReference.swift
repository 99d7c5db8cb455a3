import SurveyArchive
import SurveyCore
import SurveyLanguage

/// A survey as a command names it: by its file, or by its identifier.
enum SurveyReference {
    /// The identifier of the survey that `text` names.
    ///
    /// - Throws: `Failure` when it is a file with errors, or no identifier.
    static func identifier(_ text: String) throws -> String {
        if text.hasSuffix(".survey") || text.contains("/") { return try compile(text).survey.id }
        guard text.isIdentifier else {
            throw Failure(.usage, "'\(text)' is neither a survey's file nor its name, such as huurtoelage-ravels.")
        }
        return text
    }

    /// Compiles the survey in the file at `path`.
    ///
    /// - Throws: `Failure` with all errors; nothing runs on a survey with an error.
    static func compile(_ path: String) throws -> CompiledSurvey {
        let files = SurveyFiles()
        let file = SourceFile(path: path, bytes: try Files.read(path))
        guard SurveyCompiler.kind(of: file) == .survey else {
            throw Failure(.data, "'\(path)' is a block or a codebook. Give the file of a survey.")
        }
        let compilation = files.check(file)
        guard let survey = compilation.survey, let source = compilation.expandedSource else {
            let errors = compilation.diagnostics.filter { $0.severity == .error }
            throw Failure(
                .data,
                "'\(path)' has errors, so it is not used.\n\n"
                    + DiagnosticRenderer.full(errors, files: compilation.files))
        }
        return CompiledSurvey(survey: survey, source: source, file: path)
    }

    /// The published versions of the survey that `text` names, as surveys, oldest first.
    ///
    /// - Throws: `Failure` when the archive has none.
    static func published(_ text: String, in store: some ResponseStore, path: String) throws -> PublishedSurvey {
        let id = try identifier(text)
        let versions = try withArchiveErrors(path) { try store.versions(of: id) }
        guard !versions.isEmpty else {
            let known = try withArchiveErrors(path) { Set(try store.versions(of: nil).map(\.survey)).sorted() }
            let hint = known.isEmpty ? "It has no survey yet." : "It has: \(known.joined(separator: ", "))."
            throw Failure(.data, "There is no survey '\(id)' in '\(path)'. \(hint)")
        }
        return PublishedSurvey(
            id: id,
            versions: try versions.map { version in
                guard let survey = CompiledSurvey.published(version) else {
                    throw Failure(
                        .data,
                        "The text of version \(version.hash.prefix(8)) of '\(id)' in '\(path)' cannot be read by this "
                            + "version of Drempel. Run 'drempel archive check \(path)'.")
                }
                return (version.hash, survey)
            })
    }
}

/// A survey in an archive.
struct PublishedSurvey {
    var id: String
    /// Each version with its hash, oldest first; never empty.
    var versions: [(hash: String, survey: Survey)]

    var newest: Survey { versions[versions.count - 1].survey }
}

/// A survey that may run.
struct CompiledSurvey {
    var survey: Survey
    /// The text that is published: blocks and codebook entries expanded.
    var source: String
    /// Its file, beside which its sounds lie.
    var file: String

    /// The survey that a published text holds, if it can be compiled.
    static func published(_ version: SurveyVersion) -> Survey? {
        SurveyCompiler.compile(SourceFile(path: version.hash, text: version.source), checksRoutes: false).survey
    }

    /// Publishes this text in `archive`, unless it is there already.
    ///
    /// - Throws: `Failure` when an identifier means something else in a version that has been answered.
    func publish(in archive: Archive, path: String, during halfDay: HalfDay) throws -> SurveyVersion {
        let version = SurveyVersion(hash: Archive.hash(of: source), survey: survey.id, source: source)
        for earlier in try withArchiveErrors(path, { try archive.versions(of: survey.id) })
        where earlier.hash != version.hash {
            guard let old = Self.published(earlier) else { continue }
            let clashes = VersionCheck.incompatibilities(old: old, new: survey)
            guard clashes.isEmpty else {
                throw Failure(
                    .data,
                    "'\(survey.id)' does not fit the answers that are in '\(path)', so it does not start:\n"
                        + clashes.map { "  \($0.message())\n" }.joined()
                        + "Give what changed its meaning a new name, or use another archive.")
            }
        }
        try withArchiveErrors(path) { try archive.publish(version, survey: survey, during: halfDay) }
        return version
    }
}
