import SurveyCore
import Testing

@testable import SurveyArchive

/// Who stands at a device is seen; nothing that leaves it may tell whose answers came when.
@Suite struct OrderOfArrivalTests {
    /// The share of pairs of responses whose bytes lie in the file in the order in which they came: one half is chance.
    /// Each id must be there exactly once.
    static func share(_ file: [UInt8], _ arrived: [ResponseID]) throws -> Double {
        // By their first two bytes, which is quick to look up at every place.
        var candidates = [[Int]](repeating: [], count: 1 << 16)
        for (index, id) in arrived.enumerated() { candidates[Int(id.bytes[0]) << 8 | Int(id.bytes[1])].append(index) }
        var places = [[Int]](repeating: [], count: arrived.count)
        file.withUnsafeBufferPointer { file in
            for place in 0..<file.count - 16 {
                for index in candidates[Int(file[place]) << 8 | Int(file[place + 1])]
                where file[place..<place + 16].elementsEqual(arrived[index].bytes) {
                    places[index].append(place)
                }
            }
        }
        let offsets = try places.map { found in
            try #require(found.count == 1, "an id is in the file \(found.count) times")
            return found[0]
        }
        var (inOrder, pairs) = (0, 0)
        for (index, offset) in offsets.enumerated() {
            for later in offsets[(index + 1)...] {
                pairs += 1
                if offset < later { inOrder += 1 }
            }
        }
        return Double(inOrder) / Double(pairs)
    }

    /// Six standard deviations of that share's mean over so many trials, were it chance (M. G. Kendall, *Rank Correlation
    /// Methods*, 1948: the variance of τ is 2(2n + 5) / 9n(n - 1), and the share is (τ + 1) / 2).
    static func bound(_ n: Int, trials: Int) -> Double {
        let n = Double(n)
        return 6 * (2 * (2 * n + 5) / (9 * n * (n - 1)) / Double(trials)).squareRoot() / 2
    }

    /// Responses with ids of chance, so that the order of ids says nothing of the order of arrival.
    static func arrivals(_ count: Int, seed: UInt64) -> [Response] {
        (0..<UInt64(count)).map { Samples.response(seed << 32 + $0) }
    }

    @Test(arguments: [8, 30, 500])
    func copiesAndClosedSessionsTellNothing(_ count: Int) throws {
        let trials = Trials.count(count == 500 ? 3 : 12, soak: 60)
        var sums = (copy: 0.0, closed: 0.0, team: 0.0, later: 0.0)
        for seed in 0..<UInt64(trials) {
            let folder = try TemporaryFolder()
            let path = folder / "kiosk.sqlite"
            let archive = try Samples.archive(path, checkpointsEachSave: seed % 2 == 0)
            let responses = Self.arrivals(count, seed: seed + 1)
            for response in responses { _ = try archive.store(response) }
            _ = try archive.cleanCopy(to: folder / "copy.sqlite")
            sums.copy += try Self.share(try bytes(folder / "copy.sqlite"), responses.map(\.id))
            _ = try archive.close(Samples.code, invited: 9, notes: "")
            #expect(try bytes(folder / "kiosk.sqlite-wal").isEmpty)
            sums.closed += try Self.share(try bytes(path), responses.map(\.id))
            // In halves, by way of two devices, the later half first.
            let other = try Samples.archive(folder / "other.sqlite", in: Samples.otherCode)
            let more = Self.arrivals(count, seed: seed + 1000)
            for var response in more {
                response.session = Samples.otherCode
                _ = try other.store(response)
            }
            try other.close()
            _ = try Archive.collect(
                from: [folder / "other.sqlite", folder / "copy.sqlite"], into: folder / "team.sqlite")
            sums.team += try Self.share(try bytes(folder / "team.sqlite"), (responses + more).map(\.id))
            // A second copy, of an archive that was rewritten and then went on.
            let late = Self.arrivals(count, seed: seed + 2000)
            for response in late { _ = try archive.store(response) }
            _ = try archive.cleanCopy(to: folder / "copy.sqlite", overwrites: true)
            sums.later += try Self.share(try bytes(folder / "copy.sqlite"), (responses + late).map(\.id))
        }
        let bound = Self.bound(count, trials: trials)
        for (what, sum) in [
            ("copy", sums.copy), ("closed", sums.closed), ("team", sums.team), ("second copy", sums.later),
        ] {
            let share = sum / Double(trials)
            #expect(abs(share - 0.5) < bound, "\(what): \(share) of the pairs lie in the order of arrival")
        }
    }

    /// That it can be seen where nothing is done against it: else the test above would prove nothing.
    @Test func theMeasureSeesWhatSQLiteDoesByItself() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", checkpointsEachSave: true)
        let responses = Self.arrivals(30, seed: 1)
        for response in responses { _ = try archive.store(response) }
        let share = try Self.share(try bytes(folder / "kiosk.sqlite"), responses.map(\.id))
        #expect(share < 0.05, "within a page a later row lies lower")
    }

    @Test func onAKioskTheLogIsEmptyAfterEachSave() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite", checkpointsEachSave: true)
        for number in 0..<3 as Range<UInt64> {
            _ = try archive.store(Samples.response(number))
            #expect(try bytes(folder / "kiosk.sqlite-wal").isEmpty)
        }
        // Someone who reads just then does not keep a response from being stored.
        let snapshot = try archive.snapshot()
        #expect(try archive.store(Samples.response(3)) == .stored)
        #expect(try snapshot.rows().count == 3)
    }

    /// The rows of a table without numbers of their own lie in the order of their keys.
    @Test func noTableNumbersItsRows() throws {
        let folder = try TemporaryFolder()
        let archive = try Samples.archive(folder / "kiosk.sqlite")
        let numbered = try archive.query(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0 ORDER BY name")
        // GRDB's own: the names of migrations.
        #expect(numbered == ["grdb_migrations", "sqlite_schema"])
    }
}
