import GRDB
import SurveyCore

/// An archive that is collected: read without a byte written to it or beside it.
struct CollectSource {
    let path: String
    let place: FilePlace
    let file: FileStatus.Identity
    let connection: Connection
    private let copy: PrivateCopy?

    /// Opens and verifies it.
    ///
    /// - Parameter folder: where to put a copy of one that is in use, or was not closed.
    /// - Throws: `StoreError`.
    init(_ path: String, copiesUnder folder: String) throws {
        let place = FilePlace(path)
        (self.path, self.place) = (path, place)
        (file, copy, connection) = try StoreError.mapping(place) {
            guard let header = try ArchiveHeader.read(place), let file = try place.status()?.identity else {
                throw try Archive.absence(of: place)
            }
            let copy = try PrivateCopy.ofLogged(place, header: header, under: folder)
            let connection = try Connection.reader(copy?.place ?? place)
            try connection.run { try Archive.inspectToRead($0, checksPages: true) }
            return (file, copy, connection)
        }
    }
}
