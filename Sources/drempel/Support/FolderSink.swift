import SurveyExport

/// Files of an export in one folder: they get their names together, when all are whole.
struct FolderSink: FileSink {
    private let folder: String
    private var made: MadeFolder?
    private var files: [PendingFile] = []

    init(_ folder: String) {
        self.folder = folder
    }

    mutating func begin(_ name: String) throws {
        try Interruption.check()
        if made == nil { made = try MadeFolder(folder) }
        files.append(try PendingFile("\(folder)/\(name)", in: made))
    }

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws {
        try Interruption.check()
        try files.last?.append(bytes)
    }

    func end() {}

    mutating func file(_ name: String, filledBy body: (String) throws -> Void) throws {
        try begin(name)
        try files.last?.fill(body)
    }

    /// Gives every file its name.
    func finish() throws {
        for file in files { try file.sync() }
        try Interruption.check()
        for file in files { try file.finish() }
    }
}
