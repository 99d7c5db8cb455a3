import GRDB
import Glibc
public import SurveyCore

extension Archive {
    /// Puts a clean copy (`cleanCopy(to:)`) on a USB stick.
    ///
    /// The copy is made on the device first and compared with what is read back from the stick itself, not from memory;
    /// then it is opened and checked, and only then gets its name, which tells place and half-day:
    /// `voedselbank-ravels-2026-11-21-am.sqlite`, or `…-am-2.sqlite` when that is taken. Whatever fails leaves no file with
    /// such a name, and the archive as it was. The stick may be pulled out as soon as this returns.
    ///
    /// - Parameters:
    ///   - folder: the folder where the stick is mounted, or one on it.
    ///   - place: the place's code, for the name.
    ///   - halfDay: for the name.
    ///   - allowsUnsealed: whether answers that are not sealed may leave the device (`usb.allow-unsealed`).
    ///   - patience: how many seconds writing and reading back may take together.
    /// - Throws: `StickCopyError`.
    public func copyToStick(
        _ folder: String, place: String, halfDay: HalfDay, allowsUnsealed: Bool = false, patience: Double = 300
    ) throws(StickCopyError) -> StickCopy {
        try copyToStick(
            folder, place: place, halfDay: halfDay, allowsUnsealed: allowsUnsealed, patience: patience,
            calls: StickCalls())
    }

    func copyToStick(
        _ folder: String, place: String, halfDay: HalfDay, allowsUnsealed: Bool = false, patience: Double = 300,
        calls: StickCalls
    ) throws(StickCopyError) -> StickCopy {
        do {
            if !allowsUnsealed { try needSeals() }
            let stick = try Stick(FilePlace(folder), besides: self.place, patience: patience, calls)
            let own = try ownCopy(calls.ownFolders(self.place))
            return try Self.put(own, on: stick, FilePlace(folder), Self.fileName(place, halfDay))
        } catch let error as StickCopyError {
            throw error
        } catch let error as StoreError {
            throw .archive(error)
        } catch {
            throw .archive(.other("\(error)"))
        }
    }

    /// The copy's name without its ending: small letters, digits and hyphens, which every stick can write.
    static func fileName(_ place: String, _ halfDay: HalfDay) -> String {
        let letters = place.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(letters.prefix(60)).split(separator: "-")
        return ((words.isEmpty ? ["drempel"] : words) + ["\(halfDay)"]).joined(separator: "-")
    }

    /// - Throws: `StickCopyError.notSealed`.
    private func needSeals() throws {
        let plain = try read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM response WHERE typeof(answers) = 'text'") ?? 0
        }
        if plain > 0 || sealingKey == nil { throw StickCopyError.notSealed(responses: plain) }
    }

    /// A clean copy on this device, in the first of `folders` that takes it: so it succeeds also when the archive's disk
    /// is full.
    private func ownCopy(_ folders: [String]) throws -> OwnCopy {
        var failure = StoreError.full
        for folder in folders {
            do {
                return try OwnCopy(of: self, under: folder)
            } catch let error as StoreError where [.full, .readOnly].contains(error) {
                failure = error
            } catch let error as SystemError {
                failure = error.storeError
            }
        }
        throw failure
    }

    private static func put(
        _ own: OwnCopy, on stick: borrowing Stick, _ folder: FilePlace, _ name: String
    ) throws -> StickCopy {
        let source = try FileDescriptor(reading: own.place)
        guard let status = try own.place.status() else { throw StoreError.damaged("the copy is gone") }
        let draft = FilePlace("\(folder.path)/\(name).sqlite").beside("copying")
        let temporary = TemporaryFiles([draft.path])
        defer { temporary.remove() }
        do {
            try stick.write(source, status, to: draft)
            try stick.compare(draft, with: source, status)
            try check(draft, on: stick, own.content.responses)
            let names = (1...999).lazy.map { "\(name)\($0 == 1 ? "" : "-\($0)").sqlite" }
            let final = try stick.name(draft, oneOf: names)
            return StickCopy(
                path: "\(folder.path)/\(final)", name: final, responses: own.content.responses, bytes: status.size)
        } catch {
            stick.remove(draft)
            if case StickCopyError.full(bytes: 0) = error { throw StickCopyError.full(bytes: status.size) }
            throw error
        }
    }

    /// Opens the copy on the stick as anybody will, and reads all of it.
    private static func check(_ draft: FilePlace, on stick: borrowing Stick, _ responses: Int) throws {
        do {
            guard try readBack(draft) == responses else { throw StickCopyError.unreliable }
        } catch {
            throw stick.isPresent ? StickCopyError.unreliable : .pulledOut
        }
    }
}

/// A clean copy that lies on this device as long as it is needed, where only this user can read it.
private final class OwnCopy {
    let place: FilePlace
    let content: CleanCopy
    private let temporary: TemporaryFiles

    /// - Throws: `StoreError`, or `SystemError` when no folder can be made in `parent`.
    init(of archive: Archive, under parent: String) throws {
        var template = Array("\(parent)/.drempel-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError("create a folder in \(parent)") }
        let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        place = FilePlace("\(folder)/copy.sqlite")
        temporary = TemporaryFiles([place.path, folder])
        content = try archive.cleanCopy(to: place.path)
    }
}
