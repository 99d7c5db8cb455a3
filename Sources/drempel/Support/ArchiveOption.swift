import ArgumentParser
import Glibc
import SurveyArchive
import SurveyCore

/// `--archive`, for commands that need one.
struct ArchiveOption: ParsableArguments {
    @Option(name: .customLong("archive"), help: "The archive: one SQLite file.")
    var path: String

    func open(creating: Bool, writing: Bool = true) throws -> Archive {
        try Archives.open(path, creating: creating, writing: writing)
    }
}

enum Archives {
    /// Opens the archive at `path`.
    ///
    /// - Throws: `Failure`.
    static func open(
        _ path: String, creating: Bool, writing: Bool = true, forKiosk: Bool = false, sealingKey: SealingKey? = nil
    ) throws -> Archive {
        guard creating || Files.exists(path) else {
            throw Failure(.data, "There is no archive '\(path)'. Look at the spelling of the name and the folder.")
        }
        if creating { try Files.makeFolder(Files.parent(of: path)) }
        return try withArchiveErrors(path) {
            try Archive(
                path: path, access: writing ? .readWrite(create: creating) : .readOnly, checkpointsEachSave: forKiosk,
                // A reader of a large archive notices a damaged page when it comes to it.
                checksPages: writing, sealingKey: sealingKey)
        }
    }

    /// Removes an archive that was made for nothing.
    static func remove(_ archive: Archive) {
        try? archive.close()
        for end in ["", "-wal", "-shm"] { unlink(archive.path + end) }
    }

    /// Where a survey's archive is when none is named: in the user's own data.
    static func defaultPath(for survey: String) -> String {
        let data = getenv("XDG_DATA_HOME").map { String(cString: $0) } ?? ""
        let home = getenv("HOME").map { String(cString: $0) } ?? "/var/lib"
        return (data.hasPrefix("/") ? data : home + "/.local/share") + "/drempel/\(survey).sqlite"
    }
}
