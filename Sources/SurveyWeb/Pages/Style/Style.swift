/// The one style of all pages: a calm form on warm paper.
///
/// The colours are the kiosk's on another paper. All text reaches contrast AAA (7 : 1), borders and signs 3 : 1, in both
/// schemes; `StyleTests` computes it from the values below. Sizes are in `rem`, directions are logical, and nothing needs
/// a column wider than a phone of 320 pixels, or a browser newer than ten years.
enum Style {
    static let sheet = [colours, page, question, choices, actions, around, media].joined(separator: "\n")

    /// Light and dark.
    static let colours = """
        :root {
        color-scheme: light dark;
        --paper: #faf7f0;
        --ink: #14161a;
        --soft: #41464e;
        --surface: #ffffff;
        --line: #6f6a60;
        --rule: #ddd6c8;
        --band: #f0eade;
        --accent: #0b3d82;
        --on-accent: #ffffff;
        --chosen: #dde9fb;
        --alert: #713900;
        --alert-ground: #fff0d6;
        }
        @media (prefers-color-scheme: dark) {
        :root {
        --paper: #14130f;
        --ink: #f5f2ea;
        --soft: #cfcabe;
        --surface: #23211c;
        --line: #969082;
        --rule: #3a372f;
        --band: #1c1b16;
        --accent: #9cc3ff;
        --on-accent: #06101f;
        --chosen: #14325c;
        --alert: #ffcd85;
        --alert-ground: #3a2708;
        }
        }
        """

    /// The sheet of paper.
    static let page = """
        *, ::before, ::after { box-sizing: border-box; }
        html { font-size: 112.5%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--paper); }
        body {
        margin: 0;
        color: var(--ink);
        background: var(--paper);
        font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
        overflow-wrap: break-word;
        word-wrap: break-word;
        }
        :lang(ar) { line-height: 1.75; }
        main { max-width: 36rem; margin: 0 auto; padding: 1rem 1rem 2rem; }
        p { margin: 0 0 1rem; }
        h1, h2 { line-height: 1.25; margin: 0; font-weight: 700; }
        h1 { font-size: 1.5rem; margin-bottom: .75rem; }
        h1:lang(ar) { line-height: 1.5; }
        h1.long { font-size: 1.125rem; line-height: 1.5; font-weight: 400; }
        h1:focus, .problem:focus { outline: none; }
        h2 { font-size: 1.125rem; color: var(--accent); margin: 1.75rem 0 .25rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        a:focus, button:focus, input:focus { outline: .2rem solid var(--accent); outline-offset: .15rem; }
        a:focus:not(:focus-visible), button:focus:not(:focus-visible) { outline: none; }
        .lead { font-size: 1.125rem; }
        .leave { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip: rect(0 0 0 0); }
        """

    /// What is asked, and how far the person is.
    static let question = """
        .progress { color: var(--soft); font-size: .9rem; margin: 0 0 1.25rem; }
        .progress span { display: block; margin-bottom: .4rem; }
        progress {
        -webkit-appearance: none;
        appearance: none;
        display: block;
        width: 100%;
        height: .5rem;
        border: 0;
        border-radius: .25rem;
        background: var(--rule);
        color: var(--accent);
        overflow: hidden;
        }
        progress::-webkit-progress-bar { background: var(--rule); }
        progress::-webkit-progress-value { background: var(--accent); border-radius: .25rem; }
        progress::-moz-progress-bar { background: var(--accent); border-radius: .25rem; }
        .question { margin-bottom: 1rem; }
        .above { display: block; font-size: 1.125rem; margin-bottom: .75rem; }
        .slip {
        display: flex;
        align-items: center;
        min-height: 6rem;
        padding: 1rem;
        background: var(--surface);
        border: 2px solid var(--rule);
        border-radius: .75rem;
        box-shadow: 0 .15rem .6rem rgba(0, 0, 0, .12);
        }
        .slip .icon { flex: none; min-width: 2rem; margin-inline-end: .75rem; text-align: center; font-size: 2rem; line-height: 1; color: var(--accent); }
        .above + br { display: none; }
        .hint { color: var(--soft); }
        .hint.full { color: var(--alert); font-weight: 700; }
        .note, .remark {
        padding: .75rem 1rem;
        background: var(--band);
        border: solid var(--rule);
        border-width: 0;
        border-inline-start: .3rem solid var(--line);
        border-radius: .25rem;
        }
        .problem {
        padding: .75rem 1rem;
        background: var(--alert-ground);
        color: var(--alert);
        border: 2px solid var(--alert);
        border-radius: .5rem;
        }
        .problem strong { display: block; }
        """

    /// What can be chosen: each a slip of paper.
    static let choices = """
        .choices { list-style: none; margin: 0 0 1.25rem; padding: 0; }
        .choice { position: relative; display: flex; align-items: stretch; margin: 0 0 .75rem; }
        .answer {
        flex: 1;
        min-width: 0;
        display: flex;
        align-items: center;
        min-height: 3.5rem;
        margin: 0;
        padding: .6rem 1rem;
        font: inherit;
        font-size: 1.0625rem;
        text-align: start;
        color: var(--ink);
        background: var(--surface);
        border: 2px solid var(--line);
        border-radius: .75rem;
        cursor: pointer;
        text-decoration: none;
        }
        .answer .icon { flex: none; width: 2rem; margin-inline-end: .75rem; text-align: center; font-size: 1.3em; line-height: 1; color: var(--accent); }
        .answer .label { flex: 1; min-width: 0; }
        button .label { display: flex; flex-wrap: wrap; align-items: center; }
        .label > span { min-width: 0; }
        .answer .mark { margin-inline-start: auto; padding-inline-start: .75rem; font-size: .9rem; font-weight: 700; color: var(--accent); }
        a.answer { flex-wrap: wrap; color: var(--accent); font-weight: 700; }
        .answer .invitation { font-weight: 400; color: var(--soft); }
        .answer:hover { background: var(--band); }
        .answer:active, .chosen .answer { background: var(--chosen); border-color: var(--accent); }
        .choice input {
        position: absolute;
        inset-inline-start: 1rem;
        top: calc(50% - .75rem);
        width: 1.5rem;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--accent);
        }
        .choice input + .answer { padding-inline-start: 3.5rem; }
        .choice input:checked + .answer { background: var(--chosen); border-color: var(--accent); }
        .choice input:focus + .answer { outline: .2rem solid var(--accent); outline-offset: .15rem; }
        .field label { display: block; font-weight: 700; margin-bottom: .4rem; }
        .field input {
        width: 12rem;
        max-width: 100%;
        min-height: 3.5rem;
        padding: .5rem 1rem;
        font: inherit;
        font-size: 1.25rem;
        color: var(--ink);
        background: var(--surface);
        border: 2px solid var(--line);
        border-radius: .75rem;
        }
        .field input[aria-invalid] { border-color: var(--alert); }
        """

    /// Buttons that do something else than answer.
    static let actions = """
        .main, .others, .about { display: flex; flex-wrap: wrap; margin: 0 -.25rem 1rem; }
        .main button, .others button, .about button, .button {
        min-height: 3rem;
        min-width: 3rem;
        margin: .25rem;
        padding: .5rem 1rem;
        font: inherit;
        line-height: 1.25;
        color: var(--accent);
        background: none;
        border: 2px solid var(--line);
        border-radius: .75rem;
        cursor: pointer;
        }
        button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 700; font-size: 1.125rem; }
        .main button { flex: 1 1 10rem; min-height: 3.5rem; }
        .others { padding-top: .25rem; }
        .others button { flex: 1 1 auto; }
        .about { margin-top: 1.75rem; padding-top: 1rem; border-top: 2px solid var(--rule); }
        .about button { border-color: transparent; background: var(--band); color: var(--ink); }
        .about [aria-pressed="true"] { background: var(--chosen); border-color: var(--accent); }
        .about .stop { margin-inline-start: auto; border-color: var(--line); background: none; }
        button:hover { text-decoration: underline; text-underline-offset: .15em; }
        button:active { background: var(--chosen); color: var(--ink); }
        .button { display: inline-block; margin: .25rem 0; padding: .75rem 1.25rem; text-decoration: none; font-weight: 700; }
        .sound {
        flex: none;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        min-height: 3rem;
        min-width: 3rem;
        padding: .5rem 1rem;
        border-radius: 1.5rem;
        border: 2px solid var(--line);
        background: var(--paper);
        text-decoration: none;
        }
        .sound .words { margin-inline-start: .5rem; }
        .choice .sound { margin-inline-start: .5rem; padding: .5rem; }
        .choice .words { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0); }
        .heard { box-shadow: 0 0 0 .25rem var(--chosen); border-color: var(--accent); }
        """

    /// What stands around the questions.
    static let around = """
        nav { background: var(--band); border-bottom: 1px solid var(--rule); }
        .languages { max-width: 36rem; margin: 0 auto; padding: .25rem .75rem; list-style: none; display: flex; flex-wrap: wrap; }
        .languages a, .languages strong { display: inline-flex; align-items: center; min-height: 3rem; min-width: 3rem; padding: 0 .4rem; margin: .25rem; }
        .languages strong { border-bottom: .2rem solid var(--accent); }
        .aside { margin-top: 1.5rem; }
        .aside a { display: inline-block; padding: .75rem 0; }
        .points { margin: 0 0 1rem; padding-inline-start: 1.25rem; }
        .points li { margin-bottom: .25rem; }
        .ask {
        position: fixed;
        left: 0;
        right: 0;
        bottom: 0;
        padding: 1.25rem;
        text-align: center;
        background: var(--surface);
        border-top: .3rem solid var(--accent);
        box-shadow: 0 0 0 100vmax rgba(0, 0, 0, .6);
        }
        .ask h2 { margin-top: 0; }
        .ask .primary { min-height: 3.5rem; padding: .5rem 1.5rem; font-family: inherit; border: 0; border-radius: .75rem; }
        """

    /// Screens, wishes and paper of other kinds.
    static let media = """
        @media (min-width: 40em) {
        html { font-size: 125%; }
        main { padding-top: 2.5rem; }
        h1 { font-size: 1.75rem; }
        }
        @media (max-width: 22em) {
        main { padding-left: .75rem; padding-right: .75rem; }
        h1 { font-size: 1.3rem; }
        .answer { padding-left: .75rem; padding-right: .75rem; }
        .about .stop { margin-inline-start: .25rem; }
        h1, .label { -webkit-hyphens: auto; hyphens: auto; }
        }
        @media (prefers-reduced-motion: no-preference) {
        .answer, button { transition: background-color .12s; }
        }
        @media (forced-colors: active) {
        progress { -webkit-appearance: auto; appearance: auto; }
        .chosen .answer, .choice input:checked + .answer, .about [aria-pressed="true"] { outline: .2rem solid Highlight; }
        }
        @media print {
        nav, .others, .about, .sound, .ask, .progress { display: none; }
        html, body { background: #fff; color: #000; }
        }
        """
}
