import Glibc
import Testing

/// The report as a PDF, made by WeasyPrint of the same page.
@Suite(.serialized) struct PDFReportTests {
    private let survey = Program.root + "/surveys/ocmw.survey"

    private func archive(in folder: TemporaryFolder) throws -> String {
        let archive = folder.file("a.sqlite")
        let made = try Program.run(["simulate", survey, "--responses", "40", "--seed", "2", "--archive", archive])
        try #require(made.status == 0, "\(made.errors)")
        return archive
    }

    private func report(_ archive: String, _ format: String, to file: String) -> [String] {
        ["report", "ocmw", "--archive", archive, "--format", format, "--language", "fr", "--output", file]
    }

    @Test("the same page gives the same PDF, tagged and in its language, with the caveat on every page")
    func repeats() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        for name in ["a.pdf", "b.pdf"] {
            let made = try Program.run(report(archive, "pdf", to: folder.file(name)))
            try #require(made.status == 0, "\(made.errors)")
        }
        #expect(try Program.run([folder.file("a.pdf"), folder.file("b.pdf")], program: "cmp").status == 0)
        let page = try Program.run(report(archive, "html", to: folder.file("page.html")))
        #expect(page.status == 0)
        #expect(try TemporaryFolder.text(folder.file("page.html")) == TemporaryFolder.text(folder.file("a.html")))

        let facts = try Program.run([folder.file("a.pdf")], program: "pdfinfo").output
        #expect(facts.contains("Tagged:          yes") && facts.contains("A4"))
        let pages = try #require(
            facts.split(separator: "\n").first { $0.hasPrefix("Pages:") }.flatMap { Int($0.filter(\.isNumber)) })
        let text = try Program.run([folder.file("a.pdf"), "-"], program: "pdftotext").output
        #expect(pages > 3)
        #expect(text.components(of: "Ceci n'est pas une étude quantitative.") > pages)
        #expect(text.contains("Ce que nous avons entendu"))
    }

    @Test("without WeasyPrint the page stands, and a sentence says what to install")
    func missing() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let result = try Program.run(
            report(archive, "pdf", to: folder.file("r.pdf")), environment: ["PATH": folder.path])
        #expect(result.status == 69)
        #expect(result.errors.contains("apt-get install weasyprint"))
        #expect(try TemporaryFolder.text(folder.file("r.html")).hasPrefix("<!DOCTYPE html>"))
        #expect(access(folder.file("r.pdf"), F_OK) != 0)
    }

    @Test("a PDF goes to a file")
    func needsFile() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let result = try Program.run(["report", "ocmw", "--archive", archive, "--format", "pdf"])
        #expect(result.status == 64 && result.errors.contains("--output"))
    }
}
