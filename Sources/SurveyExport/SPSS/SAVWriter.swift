import CReadStat
import SurveyCore

/// Writes an SPSS file through ReadStat. What ReadStat makes is handed on after each row.
struct SAVWriter: ~Copyable {
    private let writer: UnsafeMutablePointer<readstat_writer_t>
    private let outlet = Outlet()

    /// The bytes that ReadStat made and nobody took yet.
    private final class Outlet {
        var bytes: [UInt8] = []
    }

    /// - Throws: `ExportError` when there is no memory.
    init() throws {
        guard let writer = readstat_writer_init() else { throw ExportError("SPSS", "out of memory") }
        self.writer = writer
        readstat_set_data_writer(writer) { data, count, context in
            guard let data, let context else { return -1 }
            let outlet = Unmanaged<Outlet>.fromOpaque(context).takeUnretainedValue()
            outlet.bytes.append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
            return count
        }
        // 1980-01-01, so that the same responses give the same bytes.
        readstat_writer_set_file_timestamp(writer, 315_532_800)
        readstat_writer_set_compression(writer, READSTAT_COMPRESS_ROWS)
    }

    deinit { readstat_writer_free(writer) }

    /// Says what the file is about; at most 64 bytes.
    func setTitle(_ title: String) {
        readstat_writer_set_file_label(writer, title)
    }

    /// Adds a variable.
    func add(_ variable: SPSSVariable, label: String, valueLabels: [(code: Int, label: String)]) throws {
        let type = variable.width == nil ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING
        guard let added = readstat_add_variable(writer, variable.name, type, variable.width ?? 0) else {
            throw ExportError("SPSS", "out of memory")
        }
        readstat_variable_set_label(added, label)
        if let width = variable.width {
            readstat_variable_set_format(added, "A\(width)")
        } else {
            readstat_variable_set_format(added, "F8.0")
        }
        let measure =
            switch variable.column.kind {
            case .text, .boolean, .categorical(isOrdered: false): READSTAT_MEASURE_NOMINAL
            case .categorical(isOrdered: true): READSTAT_MEASURE_ORDINAL
            case .integer: READSTAT_MEASURE_SCALE
            }
        readstat_variable_set_measure(added, measure)
        if !valueLabels.isEmpty, let set = readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, variable.name) {
            for value in valueLabels { readstat_label_double_value(set, Double(value.code), value.label) }
            readstat_variable_set_label_set(added, set)
        }
        if let missing = variable.missing {
            try check(
                readstat_variable_add_missing_double_range(
                    added, Double(missing.lowerBound), Double(missing.upperBound)))
        }
    }

    /// Begins the rows, of which there are `count`, after all variables; each is checked.
    func begin(rows count: Int) throws {
        try check(
            readstat_begin_writing_sav(writer, Unmanaged.passUnretained(outlet).toOpaque(), count))
        for place in 0..<writer.pointee.variables_count {
            try check(readstat_validate_variable(writer, readstat_get_variable(writer, Int32(place))))
        }
    }

    /// Writes a row, by a number or a text for each variable.
    func row(_ cells: [ExportCell], _ variables: [SPSSVariable]) throws {
        try check(readstat_begin_row(writer))
        for place in variables.indices {
            let added = readstat_get_variable(writer, Int32(place))
            if let code = variables[place].code(cells[place]) {
                try check(readstat_insert_double_value(writer, added, Double(code)))
            } else {
                let text = variables[place].column.values[cells[place].number].name
                try check(readstat_insert_string_value(writer, added, text))
            }
        }
        try check(readstat_end_row(writer))
    }

    /// Ends the file.
    func end() throws {
        try check(readstat_end_writing(writer))
    }

    /// Hands on what was made since.
    func flush(to sink: inout some FileSink, atLeast count: Int = 1) throws {
        guard outlet.bytes.count >= count else { return }
        try outlet.bytes.withUnsafeBytes { try sink.write($0) }
        outlet.bytes.removeAll(keepingCapacity: true)
    }

    private func check(_ code: readstat_error_t) throws {
        guard code != READSTAT_OK else { return }
        let words = readstat_error_message(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
        throw ExportError("SPSS", words)
    }
}

/// What kept a library from writing a file.
public struct ExportError: Error, CustomStringConvertible {
    /// The sentence that a person reads.
    public let description: String

    init(_ format: String, _ words: String) {
        description = "The \(format) file cannot be made: \(words)."
    }
}
