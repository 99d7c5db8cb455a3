import CXLSXWriter

/// An Excel workbook that libxlsxwriter writes to a path, row by row, so that memory does not grow with the rows.
struct Workbook: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private let percent: UnsafeMutablePointer<lxw_format>?
    private let right: UnsafeMutablePointer<lxw_format>?

    /// The most rows that a sheet can have.
    static let rows = Int(LXW_ROW_MAX)
    /// The longest text of a cell, in UTF-16 units.
    private static let longest = 32_767

    /// - Parameters:
    ///   - path: The file, which is there already; unfinished parts lie in its folder.
    ///   - title: Stands in the file's properties.
    /// - Throws: `ExportError` when it cannot be begun.
    init(_ path: String, title: String) throws {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let made = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = UInt8(LXW_TRUE.rawValue)
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw ExportError("Excel", "out of memory") }
        workbook = made
        bold = workbook_add_format(made)
        format_set_bold(bold)
        wrapped = workbook_add_format(made)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        percent = workbook_add_format(made)
        format_set_num_format(percent, "0%")
        right = workbook_add_format(made)
        format_set_align(right, UInt8(LXW_ALIGN_RIGHT.rawValue))
        title.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            // 1980-01-01, so that the same responses give the same bytes.
            properties.created = 315_532_800
            workbook_set_properties(made, &properties)
        }
    }

    deinit { lxw_workbook_free(workbook) }

    /// Adds a sheet with a head that stays in view.
    func sheet(_ name: String, head: [String], widths: [Double], frozenColumns: Int = 0) -> Sheet {
        let sheet = workbook_add_worksheet(workbook, name)
        for (place, width) in widths.enumerated() {
            worksheet_set_column(sheet, UInt16(place), UInt16(place), width, nil)
        }
        worksheet_freeze_panes(sheet, 1, UInt16(frozenColumns))
        for (place, text) in head.enumerated() {
            worksheet_write_string(sheet, 0, UInt16(place), Self.fit(text), bold)
        }
        return Sheet(
            workbook: workbook, name: name, sheet: sheet, bold: bold, wrapped: wrapped, percent: percent, right: right)
    }

    /// Writes the file.
    ///
    /// - Throws: `ExportError`; the file is of no use then.
    consuming func close() throws {
        let workbook = workbook
        // It frees itself.
        discard self
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else {
            throw ExportError("Excel", lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
        }
    }

    fileprivate static func fit(_ text: String) -> String {
        text.utf16.count <= longest ? text : text.cut(toBytes: longest)
    }

    /// A sheet of it, written from the top down.
    struct Sheet {
        let workbook: UnsafeMutablePointer<lxw_workbook>
        let name: String
        let sheet: UnsafeMutablePointer<lxw_worksheet>?
        fileprivate let bold: UnsafeMutablePointer<lxw_format>?
        fileprivate let wrapped: UnsafeMutablePointer<lxw_format>?
        fileprivate let percent: UnsafeMutablePointer<lxw_format>?
        fileprivate let right: UnsafeMutablePointer<lxw_format>?

        func text(_ text: String, row: Int, column: Int, isWrapped: Bool = false) {
            write(text, row, column, isWrapped ? wrapped : nil)
        }

        func heading(_ text: String, row: Int) {
            write(text, row, 0, bold)
        }

        /// What stands where a number would.
        func mark(_ text: String, row: Int, column: Int) {
            write(text, row, column, right)
        }

        private func write(_ text: String, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?) {
            guard !text.isEmpty else { return }
            worksheet_write_string(sheet, UInt32(row), UInt16(column), Workbook.fit(text), format)
        }

        func number(_ number: Double, row: Int, column: Int, isShare: Bool = false) {
            worksheet_write_number(sheet, UInt32(row), UInt16(column), number, isShare ? percent : nil)
        }

        /// Lets people choose which rows they see.
        func filter(rows: Int, columns: Int) {
            guard rows > 0, columns > 0 else { return }
            worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1))
        }
    }
}
