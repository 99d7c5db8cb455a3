import BrowserTestSupport
import Testing

/// The report as a page hinders nobody either: by axe-core, on a desktop and a phone, in the light and in the dark.
@Suite("The report as a page hinders nobody", .serialized, .browser)
struct AccessibleReportTests {
    @Test("by the rules of axe-core, and never wider than the screen", arguments: ["nl", "fr", "en"])
    func page(language: String) throws {
        let folder = try TemporaryFolder()
        let archive = folder.file("a.sqlite")
        let survey = Program.root + "/surveys/huurtoelage-ravels.survey"
        let made = try Program.run([
            "simulate", survey, "--responses", "120", "--seed", "4", "--sites", "2", "--archive", archive,
        ])
        try #require(made.status == 0, "\(made.errors)")
        let report = try Program.run([
            "report", "huurtoelage-ravels", "--archive", archive, "--format", "html", "--language", language,
        ])
        try #require(report.status == 0, "\(report.errors)")
        let text = report.output
        let server = try PageServer { _, _, _ in PageServer.Answer(text) }
        defer { server.end() }

        let axe = try Axe(root: Program.root)
        let page = try Browser.current.page(.desktop)
        try axe.install(on: page)
        try page.open(server.url("/"))
        for scheme in ColourScheme.allCases {
            try page.prefer(scheme)
            // It cannot tell the contrast of letters in a drawing, which the tests of the charts measure.
            let found = try axe.violations(on: page, coloursOnly: scheme == .dark).filter { !$0.contains("<text ") }
            #expect(found == [], "\(scheme)")
        }
        try page.prefer(.light)
        for device in [Device.phone, .narrow] {
            try page.show(on: device)
            #expect(
                try page.evaluate("document.documentElement.scrollWidth <= window.innerWidth").bool == true, "\(device)"
            )
            // The colours are the same, and axe cannot tell those of columns that are scrolled out of view.
            let found = try axe.violations(on: page).filter { !$0.hasPrefix("color-contrast") }
            #expect(found == [], "\(device)")
        }
    }
}
