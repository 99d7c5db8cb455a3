import Glibc

/// Makes a PDF of a page with WeasyPrint, a program of its own; without it the page stands.
enum PDFPrinter {
    /// Prints the page in the file `page` to the file `path`, whole or not at all. The same page gives the same bytes as
    /// long as WeasyPrint and the fonts stay the same.
    ///
    /// - Throws: `Failure` when WeasyPrint is not installed, or fails.
    static func print(_ page: String, to path: String) throws {
        guard ProgramOutput.of("weasyprint", ["--version"], milliseconds: 60_000) != nil else {
            throw Failure(
                .unavailable,
                "WeasyPrint is not installed, so there is no PDF. The page '\(page)' is there: print it from a browser. "
                    + "Or install WeasyPrint (apt-get install weasyprint) and give the command again.")
        }
        let temporary = "\(path).\(getpid()).part"
        defer { unlink(temporary) }
        // Tagged, for people who have it read to them, where the version of WeasyPrint can do that.
        let variants = [["--pdf-variant", "pdf/ua-1"], []]
        let isPrinted = variants.contains { variant in
            ProgramOutput.of(
                "weasyprint", ["--quiet"] + variant + [page, temporary], environment: ["SOURCE_DATE_EPOCH": "0"],
                milliseconds: 300_000) != nil
        }
        guard isPrinted else {
            throw Failure(
                .unavailable,
                "WeasyPrint could not print '\(page)': 'weasyprint \(page) test.pdf' says why. The page itself is there."
            )
        }
        try Files.write(try Files.read(temporary), to: path)
    }
}
