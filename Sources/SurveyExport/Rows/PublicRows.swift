import SurveyAnalysis
import SurveyCore

/// The rows that public microdata may have.
///
/// A response stays only if at least so many have the same combination of background answers, site, language, mode,
/// assistance and survey version (k-anonymity: L. Sweeney, *k-anonymity: a model for protecting privacy*, 2002). When
/// fewer would be left out than the release threshold, though more than none, the rarest combinations go too: the
/// difference with a published table would else tell of those few.
struct PublicRows {
    /// Row by row, a cell for each column.
    let cells: [ExportCell]
    let count: Int
    let heldBack: Int

    init(_ table: ResponseTable, schema: ExportSchema, encoder: RowEncoder, fewestAlike: Int, threshold: Int) {
        let width = schema.columns.count
        let keys = schema.combinationColumns
        var row = [ExportCell](repeating: ExportCell(0), count: width)
        var alike: [[ExportCell]: Int] = [:]
        table.forEachResponse { response in
            encoder.encode(response, number: 0, into: &row)
            alike[keys.map { row[$0] }, default: 0] += 1
        }
        let kept = Self.kept(alike, fewestAlike: fewestAlike, threshold: threshold)
        let count = kept.values.reduce(0, +)
        self.count = count
        heldBack = table.responses - count
        var cells: [ExportCell] = []
        cells.reserveCapacity(count * width)
        table.forEachResponse { response in
            encoder.encode(response, number: 0, into: &row)
            if kept[keys.map { row[$0] }] != nil { cells += row }
        }
        for column in schema.columns.indices {
            guard case .integer(.some) = schema.columns[column].kind else { continue }
            Self.protect(column, of: &cells, width: width, fewestAlike: fewestAlike)
        }
        self.cells = Self.shuffled(cells, width: width, count: count)
    }

    /// The combinations that stay.
    private static func kept(_ alike: [[ExportCell]: Int], fewestAlike: Int, threshold: Int) -> [[ExportCell]: Int] {
        var kept = alike.filter { $0.value >= fewestAlike }
        var heldBack = alike.values.reduce(0, +) - kept.values.reduce(0, +)
        guard heldBack > 0, heldBack < threshold else { return kept }
        let rarest = kept.sorted { a, b in
            a.value == b.value ? a.key.lexicographicallyPrecedes(b.key) : a.value < b.value
        }
        for (combination, count) in rarest where heldBack < threshold {
            kept[combination] = nil
            heldBack += count
        }
        return kept
    }

    /// Leaves out numbers that fewer rows have than `fewestAlike`: an age of 97 is a person.
    private static func protect(_ column: Int, of cells: inout [ExportCell], width: Int, fewestAlike: Int) {
        var counts: [ExportCell: Int] = [:]
        for place in stride(from: column, to: cells.count, by: width) { counts[cells[place], default: 0] += 1 }
        for place in stride(from: column, to: cells.count, by: width)
        where cells[place].missing == nil && counts[cells[place], default: 0] < fewestAlike {
            cells[place] = ExportCell(.protected)
        }
    }

    /// The rows in the order of a hash of what they hold (FNV-1a, 64 bits), each with its number: so the order tells
    /// nothing of how they were stored, and is the same each time.
    private static func shuffled(_ cells: [ExportCell], width: Int, count: Int) -> [ExportCell] {
        let hashes = (0..<count).map { row in
            cells[row * width..<(row + 1) * width].reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, cell in
                let number = UInt32(bitPattern: Int32(cell.number))
                return (0..<4).reduce(hash) { ($0 ^ UInt64(number >> (8 * $1) & 0xFF)) &* 0x100_0000_01B3 }
            }
        }
        let order = (0..<count).sorted { a, b in
            guard hashes[a] == hashes[b] else { return hashes[a] < hashes[b] }
            return cells[a * width..<(a + 1) * width].lexicographicallyPrecedes(cells[b * width..<(b + 1) * width])
        }
        var shuffled: [ExportCell] = []
        shuffled.reserveCapacity(cells.count)
        for (place, row) in order.enumerated() {
            shuffled.append(ExportCell(place + 1))
            shuffled += cells[row * width + 1..<(row + 1) * width]
        }
        return shuffled
    }
}

extension ExportSchema {
    /// The columns whose values together could point somebody out.
    var combinationColumns: [Int] {
        columns.indices.filter { place in
            switch columns[place].source {
            case .version, .site, .mode, .language, .assisted: true
            case .number, .session, .halfDay: false
            case .answer(let question), .derived(let question), .option(let question, _):
                table.versions.versions.indices.contains {
                    table.question(question, version: $0)?.isBackground == true
                }
            }
        }
    }
}
