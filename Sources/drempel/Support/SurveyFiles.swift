import SurveyCore
import SurveyLanguage

/// Survey files on the disk, with the blocks and the codebook that belong to them.
struct SurveyFiles: SourceLoader {
    func load(_ path: String) -> SourceFile? {
        guard Files.exists(path), !Files.isFolder(path), let bytes = try? Files.read(path) else { return nil }
        return SourceFile(path: path, bytes: bytes)
    }

    /// Checks a survey, block or codebook with what belongs to it: what lies in `blocks/` beside it and
    /// `barriers.codebook`, else those of `surveys/` here or in a folder above.
    func check(_ file: SourceFile) -> Compilation {
        SurveyCompiler.check(
            file, blocks: { find("blocks/\($0).survey", for: file.path) }, blockNames: blockNames(for: file.path),
            codebook: find("barriers.codebook", for: file.path))
    }

    private func blockNames(for path: String) -> [String] {
        let names = folders(for: path).lazy.map { Files.names(in: $0 + "blocks") }.first { !$0.isEmpty } ?? []
        return names.filter { $0.hasSuffix(".survey") }.map { String($0.dropLast(".survey".count)) }
    }

    private func find(_ name: String, for path: String) -> SourceFile? {
        folders(for: path).lazy.compactMap { load($0 + name) }.first
    }

    /// Where blocks and codebook may lie, nearest first; each ends in `/` or is empty.
    private func folders(for path: String) -> [String] {
        var folder = Files.parent(of: path)
        // A block lies in `blocks/`: what belongs to it lies one folder higher.
        if folder == "blocks" || folder.hasSuffix("/blocks") { folder = Files.parent(of: folder) }
        let above = (0..<8).map { String(repeating: "../", count: $0) + "surveys/" }
        return [folder.isEmpty || folder == "/" ? folder : folder + "/"] + above
    }

    /// The files that `path` means: itself, or every survey, block and codebook in a folder and below.
    func files(at path: String) -> [String] {
        guard Files.isFolder(path) else { return [path] }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return Files.names(in: folder).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
            let inner = "\(folder)/\(name)"
            if Files.isFolder(inner) { return files(at: inner) }
            return name.hasSuffix(".survey") || name.hasSuffix(".codebook") ? [inner] : []
        }
    }
}
