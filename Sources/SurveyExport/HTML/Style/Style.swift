/// The look of the report: letters that the reader's own machine has, so that nothing is fetched.
enum Style {
    static let sans =
        "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"
    static let serif =
        "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', P052, 'Book Antiqua', Palatino, serif"

    /// Everything, in the order in which later rules win.
    static func sheet(footer: String) -> String { base + cover + figures + screen + dark + print(footer: footer) }

    private static let base = """
        :root { --ink: #1d2930; --soft: #44515a; --line: #d9dfe1; --main: #0b4f5e; --warm: #9a4a0c; --tint: #f3f1eb;
          --paper: #ffffff; }
        * { box-sizing: border-box; }
        html { font: 17px/1.55 \(sans); color: var(--ink); background-color: var(--paper); -webkit-text-size-adjust: 100%; }
        body { margin: 0; font-variant-numeric: lining-nums; overflow-wrap: break-word; }
        main, .inner, p.inner { max-width: 58rem; margin: 0 auto; padding: 0 2rem; }
        h1, h2, h3 { font-family: \(serif); font-weight: 600; line-height: 1.18; margin: 0; color: var(--main);
          letter-spacing: -0.005em; text-wrap: balance; }
        h2 { font-size: 2.05rem; margin: 0 0 0.6rem; }
        h3 { font-size: 1.3rem; margin: 2.2rem 0 0.4rem; color: var(--ink); }
        p { margin: 0 0 0.8rem; max-width: 40rem; text-wrap: pretty; }
        a { color: var(--main); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
        section.part { padding: 3.6rem 0 0; }
        .eyebrow { font-size: 0.78rem; letter-spacing: 0.09em; text-transform: uppercase; color: var(--warm);
          font-weight: 600; margin: 0 0 0.5rem; }
        .soft, figcaption, .states { color: var(--soft); font-size: 0.88rem; }
        .lead { font-size: 1.12rem; color: var(--ink); max-width: 44rem; }

        """

    private static let cover = """
        .cover { background-color: var(--main); color: #ffffff; padding: 4.2rem 0 3rem; }
        .cover h1 { font-size: 3.4rem; color: #ffffff; margin: 0 0 0.7rem; font-weight: 500; }
        .cover .eyebrow { color: #ffe6cc; }
        .cover .lead { color: #dcebee; margin-bottom: 2.4rem; }
        .facts { margin: 0; padding: 1.3rem 0 0; border-top: 1px solid #5d8c97; display: flex; flex-wrap: wrap; }
        .facts div { flex: 1 1 11rem; padding: 0 1.5rem 0.8rem 0; }
        .facts dt { font-size: 0.78rem; color: #dcebee; letter-spacing: 0.03em; }
        .facts dd { margin: 0.1rem 0 0; font-family: \(serif); font-size: 1.35rem; line-height: 1.25; }
        .facts dd small { display: block; font: 0.85rem/1.4 \(sans); color: #dcebee; }
        .stamp { background-color: var(--tint); border-bottom: 1px solid; border-color: var(--line); }
        .stamp p { padding-top: 0.75rem; padding-bottom: 0.75rem; font-size: 0.92rem; }
        .toc ol { list-style: none; margin: 2rem 0 0; padding: 0; columns: 2; column-gap: 2.4rem; }
        .toc li { border-bottom: 1px solid; border-color: var(--line); break-inside: avoid; }
        .toc a { display: block; padding: 0.42rem 0; text-decoration: none; }
        .toc a:hover { text-decoration: underline; }

        """

    private static let figures = """
        .findings { list-style: none; margin: 1.6rem 0 0; padding: 0; border-top: 2px solid; border-color: var(--main); }
        .findings li { display: flex; align-items: flex-start; border-bottom: 1px solid; border-color: var(--line);
          padding: 1.15rem 0 1rem; break-inside: avoid; }
        .findings .number { flex: 0 0 7.5rem; font: 500 2.7rem/1 \(serif); color: var(--main);
          font-variant-numeric: lining-nums; }
        .findings .number small { font-size: 1.5rem; }
        .findings .said { flex: 1 1 auto; padding-right: 1.5rem; }
        .findings h3 { margin: 0 0 0.2rem; font-size: 1.22rem; }
        .findings p { margin: 0 0 0.2rem; }
        .findings .drawn { flex: 0 0 14rem; padding-top: 0.5rem; }
        figure { margin: 1rem 0 0; }
        figure + p { margin-top: 0.9rem; }
        figcaption { margin: 0 0 0.5rem; max-width: 44rem; }
        svg { display: block; overflow: visible; }
        .mark, .stage, .steps, .scale, .trend, .axis { width: 100%; }
        svg.swatch { display: inline-block; vertical-align: -0.1em; margin-right: 0.5em; }
        .label, .scale text { font-variant-numeric: tabular-nums; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 0.94rem; line-height: 1.35; }
        caption { text-align: left; font-weight: 600; padding: 0 0 0.4rem; }
        th, td { text-align: left; vertical-align: middle; font-weight: 400; padding: 0.3rem 0.9rem 0.3rem 0; }
        thead th { font-size: 0.78rem; color: var(--soft); vertical-align: bottom; padding-bottom: 0.2rem;
          border-bottom: 1px solid; border-color: var(--ink); }
        tbody th, tbody td { border-bottom: 1px solid; border-color: var(--line); }
        td.mark-cell, th.mark-cell { width: 33%; padding-top: 0; padding-bottom: 0; padding-right: 1.6rem; }
        thead th.mark-cell { padding-bottom: 0; }
        th.count, td.count { width: 13%; } th.percent, td.percent { width: 19%; padding-right: 0; }
        td.count, td.percent { font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
        td.percent b { font-weight: 600; display: inline-block; min-width: 3.4em; }
        td.percent span { color: var(--soft); font-size: 0.86em; }
        td.percent div { line-height: 1.2; } td.percent .tag { font-size: 0.72rem; }
        .funnel th.mark-cell { width: 30%; } .funnel th.percent { width: 22%; } .funnel td.percent > span { display: block; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
          white-space: nowrap; }
        th small, td small { display: block; color: var(--soft); font-size: 0.86em; }
        tr.group th { font-weight: 600; padding-top: 1rem; border-bottom-color: var(--ink); }
        .silent { color: var(--soft); font-style: italic; }
        .tag { display: inline-block; border: 1px solid; border-color: var(--soft); border-radius: 1em; padding: 0 0.55em;
          font-size: 0.72rem; line-height: 1.5; color: var(--soft); font-style: normal; white-space: nowrap; }
        .legend { display: flex; flex-wrap: wrap; color: var(--soft); font-size: 0.84rem; margin: 0.9rem 0 0;
          padding: 0; list-style: none; }
        .legend li { margin: 0 1.6rem 0.3rem 0; white-space: nowrap; }
        .legend svg { display: inline-block; width: 3.4rem; vertical-align: -0.55em; margin-right: 0.5em; }
        .ranks th.mark-cell, .ranks td.mark-cell { width: 44%; }
        .groups .row-head { width: 26%; }
        .groups td { padding-top: 0.25rem; vertical-align: top; } .groups .remark { font-size: 0.84rem; line-height: 1.3; }
        .groups thead b { color: var(--ink); font-weight: 600; font-size: 0.88rem; } .figure b { font-weight: 600; }
        .figure small { display: inline; color: var(--soft); white-space: nowrap; }
        .figures th:first-child { width: 26%; } .figures th, .figures td { padding-right: 0.4rem; }
        .figures td { font-variant-numeric: tabular-nums lining-nums; overflow-wrap: normal; }
        .findings .said a { white-space: nowrap; }
        .wide { overflow-x: auto; margin: 1rem 0 0.4rem; } .stopping { margin-top: 0.8rem; }
        .stopping .row-head { width: 56%; }
        .question { break-inside: avoid; padding-bottom: 0.4rem; }
        .states { margin: 0.5rem 0 0; }
        .caveat { border-left: 4px solid; border-color: var(--warm); background-color: var(--tint); padding: 1rem 1.3rem; margin: 1.2rem 0;
          font-size: 1.04rem; }
        .caveat p { margin: 0; } .caveat p + p { margin-top: 0.4rem; }
        .method dt { font-weight: 600; margin-top: 1rem; } .method dd { margin: 0.1rem 0 0; max-width: 42rem; }
        .colophon { margin-top: 3.6rem; border-top: 2px solid; border-color: var(--main); padding: 1.4rem 0 3rem; }
        .colophon dl { display: table; width: 100%; margin: 0; font-size: 0.86rem; }
        .colophon dl div { display: table-row; }
        .colophon dt, .colophon dd { display: table-cell; padding: 0.2rem 1.2rem 0.2rem 0; margin: 0; }
        .colophon dt { color: var(--soft); width: 13rem; } .colophon dd { overflow-wrap: anywhere; }
        code { font-family: ui-monospace, 'SF Mono', Consolas, 'DejaVu Sans Mono', monospace; font-size: 0.92em; }
        .trends { display: flex; flex-wrap: wrap; }
        .trends > div { flex: 0 0 33.33%; padding: 0 1.4rem 1rem 0; break-inside: avoid; }
        .trends h3 { margin: 0.6rem 0 0.2rem; font-size: 0.98rem; }

        """

    private static let screen = """
        @media screen and (max-width: 44rem) {
          html { font-size: 16px; }
          main, .inner, p.inner { padding-left: 1.15rem; padding-right: 1.15rem; }
          .cover { padding: 2.6rem 0 1.6rem; } .cover h1 { font-size: 2.3rem; }
          h2 { font-size: 1.65rem; }
          .toc ol { columns: 1; }
          .findings li { flex-wrap: wrap; }
          .findings .number { flex-basis: 100%; padding-bottom: 0.4rem; }
          .findings .drawn { flex: 1 1 100%; }
          .findings .said { padding-right: 0; }
          .trends > div { flex-basis: 100%; padding-right: 0; }
          table.marks, table.marks thead, table.marks tbody, table.marks tr, table.marks th, table.marks td {
            display: block; width: auto; }
          table.marks thead th { border: 0; padding: 0; } table.marks thead th:not(.mark-cell) { display: none; }
          table.marks tbody th { border: 0; padding: 0.6rem 0 0; font-weight: 600; }
          table.marks tbody td { border: 0; padding: 0; }
          table.marks td.count, table.marks td.percent { display: inline-block; margin-right: 1rem; }
          table.marks td.percent b { min-width: 0; margin-right: 0.4em; }
          table.marks tbody tr { border-bottom: 1px solid; border-color: var(--line); padding-bottom: 0.6rem; }
          .wide table { min-width: 40rem; } .groups .silent { font-size: 0.84rem; }
          table.ranks th.mark-cell, table.ranks td.mark-cell { width: auto; }
          table.ranks td.count::before { content: attr(data-head) ": "; color: var(--soft); }
          .stopping td.percent { white-space: normal; } .stopping td.percent b { display: block; } table.marks tbody small { font-weight: 400; }
          .marks tr.group th { font-size: 1.15rem; }
          .colophon dl, .colophon dl div, .colophon dt, .colophon dd { display: block; }
        }

        """

    /// On a screen in the dark; paper stays white.
    private static var dark: String {
        """
        @media screen and (prefers-color-scheme: dark) {
          :root { --ink: #e6ecee; --soft: #a9b6bc; --line: #39474e; --main: #86c5d2; --warm: #eaa867; --tint: #20292e;
            --paper: \(Ink.Dark.paper); }
          .cover { background: #0b3b46; }
          .grid { stroke: \(Ink.Dark.grid); } .label { fill: \(Ink.Dark.label); }
        \(series("first", Ink.Dark.main, Ink.Dark.range))
        \(series("second", Ink.Dark.second, Ink.Dark.secondRange))
        \(ScaleInk.allCases.map(point).joined(separator: "\n"))
          .middle { stroke: \(Ink.Dark.axis); } .gap { stroke: \(Ink.Dark.paper); }
        }

        """
    }

    private static func series(_ name: String, _ ink: String, _ range: String) -> String {
        """
          .\(name)-line { stroke: \(ink); } .\(name)-end { stroke: \(ink); } .\(name)-range { fill: \(range); } .\(name)-range-line { stroke: \(range); }
          .\(name)-dot { fill: \(ink); stroke: \(ink); } .\(name)-hollow { fill: \(Ink.Dark.paper); stroke: \(ink); }
        """
    }

    private static func point(_ ink: ScaleInk) -> String {
        "  .\(ink.rawValue) { fill: \(ink.dark.fill); } .on-\(ink.rawValue) { fill: \(ink.dark.text); }"
    }

    /// A4 with the caveat at the foot of every page.
    private static func print(footer: String) -> String {
        """
        @page { size: A4; margin: 20mm 20mm 24mm;
          @bottom-left { content: \(quoted(footer)); font: 7.5pt/1.35 \(sans); color: #44515a; width: 80%;
            text-align: left; vertical-align: top; padding-top: 4mm; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt \(sans); color: #44515a; width: 20%;
            text-align: right; vertical-align: top; padding-top: 4mm; } }
        @page :first { margin: 0 0 24mm; @bottom-left { padding-left: 20mm; } @bottom-right { padding-right: 20mm; } }
        @media print {
          html { font-size: 9.6pt; }
          main { max-width: none; padding: 0; }
          .cover { padding: 62mm 0 12mm; } .cover .inner { max-width: none; padding: 0 20mm; } .toc { padding: 9mm 20mm 0; }
          .stamp p.inner { max-width: none; padding: 2.5mm 20mm; }
          .cover h1 { font-size: 34pt; } .toc ol { margin-top: 0; }
          .toc { break-after: page; } .unseen { display: none; }
          .toc a::after { content: target-counter(attr(href), page); float: right; color: #44515a; }
          section.part { padding: 9mm 0 0; } section.chapter { break-before: page; padding-top: 0; }
          h2, h3, figcaption, caption, thead, .lead { break-after: avoid; }
          tr, tbody.grouped, .findings li, figure.whole, .colophon { break-inside: avoid; }
          a { color: inherit; }
          p { orphans: 3; widows: 3; }
        }

        """
    }

    /// A text as a string of CSS that may stand in a page.
    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\", "<", ">", "&", "\u{0}"..<" ": "\\" + String(scalar.value, radix: 16) + " "
                case _: String(scalar)
                }
            }.joined() + "\""
    }
}
