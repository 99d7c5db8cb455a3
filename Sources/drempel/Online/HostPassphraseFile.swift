import Glibc
import SurveyLanguage
import SurveyTerminal
import SurveyWeb

/// Keeps the hash of the passphrase of the host's pages in one file of mode 0600, in the server's state folder.
///
/// The server reads it anew for each page of a host, so what is set or cleared holds at once.
struct HostPassphraseFile: HostPassphrase {
    let folder: String
    var path: String { folder + "/host-passphrase" }

    private static let header = "drempel-passphrase 1"
    /// Nobody types more; hashing more would only cost time.
    private static let longest = 1024

    func standing() -> HostPassphraseStanding {
        do {
            guard let hash = try hash() else { return .none }
            // The salt, which is another each time: the hash itself stays here.
            return .set(mark: String(hash.split(separator: "$").dropLast().last ?? ""))
        } catch {
            return .unreadable
        }
    }

    func verify(_ passphrase: String) -> Bool {
        guard passphrase.utf8.count <= Self.longest, let hash = try? hash() else { return false }
        return (try? Argon2.verify(hash, Secret(textOf: PassphraseRules.canonical(passphrase)))) ?? false
    }

    /// Sets `passphrase` in the place of the one before.
    ///
    /// - Throws: `Failure`; the one before stands then.
    func set(_ passphrase: String) throws {
        let hash: String
        do {
            hash = try Argon2.standard.hash(Secret(textOf: PassphraseRules.canonical(passphrase)))
        } catch {
            throw Failure(.file, "The passphrase cannot be kept: \(error). Nothing was changed.")
        }
        try Files.makeFolder(folder, mode: 0o700)
        try Files.write(Array("\(Self.header)\n\(hash)\n".utf8), to: path, mode: 0o600)
        // Root sets it for the user to whom the folder belongs, who could not read it otherwise.
        var status = stat()
        guard geteuid() == 0, stat(folder, &status) == 0, status.st_uid != 0 else { return }
        guard lchown(path, status.st_uid, status.st_gid) == 0 else {
            throw Failure(.file, "'\(path)' cannot be given to the owner of its folder: \(Files.reason()).")
        }
    }

    /// Takes the passphrase away, so that there are no host's pages.
    ///
    /// - Returns: whether there was one.
    /// - Throws: `Failure`.
    func clear() throws -> Bool {
        if unlink(path) == 0 { return true }
        guard errno == ENOENT || errno == ENOTDIR else {
            throw Failure(.file, "'\(path)' cannot be removed: \(Files.reason()). The passphrase still holds.")
        }
        return false
    }

    /// The hash; `nil` where there is no file.
    ///
    /// - Throws: `Failure` when there is one that cannot be read, or holds something else.
    private func hash() throws -> String? {
        guard access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR else { return nil }
        let lines = String(decoding: try Files.read(path), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 3, lines[0] == Self.header, lines[1].hasPrefix("$argon2id$"), lines[2].isEmpty else {
            throw Failure(.data, "'\(path)' holds no passphrase. Set a new one.")
        }
        return String(lines[1])
    }
}
