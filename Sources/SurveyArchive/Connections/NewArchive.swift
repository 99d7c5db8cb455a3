import Glibc
import SurveyCore

/// Makes an archive with nothing in it, readable by its owner alone.
enum NewArchive {
    /// Makes one at `place`, where there is nothing or an empty file.
    ///
    /// It is made under another name and linked into its place, so that no half-made archive is ever seen there, and two
    /// programs that start together end up with one.
    static func create(at place: FilePlace) throws {
        let draft = place.beside("new-\(UInt32.random(in: 0...UInt32.max))")
        let temporary = TemporaryFiles([draft.path, "\(draft.path)-journal"])
        defer { temporary.remove() }
        try fill(draft, of: FileDescriptor(creating: draft))
        if try place.status()?.size == 0 { place.remove() }
        if link(draft.path, place.path) == -1 {
            switch errno {
            case EEXIST: return
            case EPERM, ENOTSUP, ENOSYS:
                // The file system knows no links.
                guard try place.status() == nil else { return }
                try system("create \(place.path)") { rename(draft.path, place.path) }
            case _: throw SystemError("create \(place.path)")
            }
        }
        try place.synchronizeFolder()
    }

    private static func fill(_ place: FilePlace, of descriptor: consuming FileDescriptor) throws {
        let connection = try Connection.maker(place)
        try connection.migrate()
        try connection.close()
        try descriptor.synchronize()
    }
}
