import Configuration
import Synchronization
import SystemPackage

/// A file with settings.
enum SettingsFile {
    /// What is in the file.
    ///
    /// - Throws: `Failure` when it cannot be read, is no YAML, or has a setting that does not exist.
    static func provider(_ path: String) async throws -> FileProvider<YAMLSnapshot> {
        _ = try Files.read(path)
        let keys = Mutex<Set<String>>([])
        // The only place where the library tells which keys a file has is its question whether one is secret.
        let options = YAMLSnapshot.ParsingOptions(
            secretsSpecifier: .dynamic { key, _ in
                keys.withLock { _ = $0.insert(key) }
                return false
            })
        let provider: FileProvider<YAMLSnapshot>
        do {
            provider = try await FileProvider<YAMLSnapshot>(parsingOptions: options, filePath: FilePath(path))
        } catch {
            throw Failure(
                .data, "'\(path)' is no configuration in YAML: \(error). See kiosk/kiosk.yaml for an example.")
        }
        let problems = keys.withLock { $0.sorted() }.compactMap(SettingKeys.problem)
        guard problems.isEmpty else {
            throw Failure(.data, problems.map { "\(path): \($0)" }.joined(separator: "\n"))
        }
        return provider
    }
}
