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
        let reader = ConfigReader(provider: provider)
        let problems = keys.withLock { $0.sorted() }.compactMap { key in
            SettingKeys.problem(with: key) ?? shapeProblem(of: key, reader)
        }
        guard problems.isEmpty else {
            throw Failure(.data, problems.map { "\(path): \($0)" }.joined(separator: "\n"))
        }
        return provider
    }

    /// What is wrong with how the value of a known key is written: a list where one value belongs would be taken for no
    /// value at all.
    private static func shapeProblem(of key: String, _ reader: ConfigReader) -> String? {
        let path = ConfigKey(key.split(separator: ".").map(String.init))
        let value =
            reader.string(forKey: path) ?? reader.int(forKey: path).map(String.init)
            ?? reader.double(forKey: path).map { String($0) } ?? reader.bool(forKey: path).map(String.init)
        if SettingKeys.isSection(key) {
            return (value ?? "").isEmpty && reader.stringArray(forKey: path) == nil
                ? nil : "'\(key)' is a section: write its settings on lines of their own below it, indented."
        }
        guard value == nil, !SettingKeys.lists.contains(key) else { return nil }
        return "'\(key)' takes one value, not a list or a section."
    }
}
