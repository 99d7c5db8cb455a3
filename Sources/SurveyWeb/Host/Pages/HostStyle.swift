import Crypto

/// The style of the host's pages, under a name that changes with it.
enum HostStyle {
    /// The last part of its path.
    static let name: String = {
        let hash = SHA256.hash(data: bytes).prefix(6)
        return "style-\(hash.map { byte in String(byte, radix: 16).leftPadded }.joined()).css"
    }()

    static let bytes = Array(text.utf8)

    private static let text = """
        :root{color-scheme:light dark;--ink:#1b1b1b;--soft:#4a4a4a;--paper:#fff;--tint:#eef2f7;--line:#6b7280;\
        --act:#0b3d75;--on-act:#fff;--good:#0f4d21;--bad:#8a1010}
        @media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--soft:#d0d0d0;--paper:#16181c;--tint:#23272e;\
        --line:#8f97a3;--act:#a9cdff;--on-act:#0b1626;--good:#9be3ae;--bad:#ffb3ad}}
        *,::before,::after{box-sizing:border-box}
        body{margin:0;font:1.125rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
        color:var(--ink);background:var(--paper);overflow-wrap:break-word}
        main,header{max-width:40rem;margin:0 auto;padding:0 1rem}
        main{padding-bottom:2rem}
        header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center}
        h1{font-size:1.6rem;line-height:1.25;margin:1rem 0}
        h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
        ul{list-style:none;margin:0;padding:0}
        a{color:var(--act)}
        .languages{display:flex;flex-wrap:wrap}
        .languages a{display:inline-block;min-height:48px;padding:.7rem .5rem;text-underline-offset:.2em}
        .languages a[aria-current]{font-weight:700;text-decoration:none;color:var(--ink)}
        button,.button{display:block;width:100%;min-height:56px;padding:.9rem 1rem;margin:0;border:2px solid var(--act);\
        border-radius:.5rem;background:var(--act);color:var(--on-act);font:inherit;font-weight:700;line-height:1.3;\
        text-align:center;text-decoration:none;cursor:pointer}
        .quiet{background:var(--paper);color:var(--act)}
        header button{width:auto;min-height:48px;padding:.5rem 1rem}
        form,dl{margin:1rem 0}
        label{display:block;font-weight:700;margin:1.25rem 0 .25rem}
        input:not([type=hidden]),textarea{display:block;width:100%;min-height:56px;padding:.75rem;margin:0 0 1rem;\
        font:inherit;color:var(--ink);background:var(--paper);border:2px solid var(--line);border-radius:.5rem}
        [aria-invalid]{border-color:var(--bad)}
        :focus-visible{outline:4px solid var(--act);outline-offset:3px}
        .hint{margin:0 0 .5rem;color:var(--soft)}
        .notice,.problem{padding:.75rem 1rem;background:var(--tint);border-left:6px solid var(--good);font-weight:700}
        .problem{border-color:var(--bad)}
        .sessions a{display:block;margin:0 0 .75rem;padding:.9rem 1rem;border:2px solid var(--line);\
        border-radius:.5rem;background:var(--tint);color:var(--ink);text-decoration:none}
        .sessions span,.sessions strong{display:block}
        .sessions .open{font-weight:700;color:var(--good)}
        dl div{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
        dt{min-width:8rem;color:var(--soft)}
        dd{margin:0;font-weight:700}
        code{display:block;padding:.75rem 1rem;background:var(--tint);overflow-wrap:anywhere}
        .code{--ink:#000;--paper:#fff;--act:#000;color-scheme:light;color:#000;background:#fff}
        .code main{display:grid;max-width:none;min-height:100vh;padding:.5rem;align-content:start;\
        justify-items:center;text-align:center;gap:.25rem}
        .code h1{font-size:clamp(1.1rem,4vmin,2.5rem);margin:0}
        .code img{display:block;width:min(100%,72vh);height:auto}
        .code p{margin:.25rem 0}
        .code .address{font-size:clamp(1.4rem,6vmin,4rem);font-weight:700;line-height:1.2;overflow-wrap:anywhere}
        .code .letters{font-size:clamp(1.4rem,6vmin,4rem);letter-spacing:.08em;white-space:nowrap}
        @media (orientation:landscape){.code main{grid-template-columns:auto 1fr;align-items:center;\
        align-content:center;gap:0 1rem}.code h1{grid-column:2;align-self:end}\
        .code img{grid-row:1/3;width:calc(100vh - 1rem);max-width:60vw}\
        .code .address,.code .letters{font-size:clamp(1.2rem,2.8vw,3.5rem)}.code main>div{align-self:start}}
        @media (forced-colors:active){.sessions a,button,.button{border-color:currentColor}}

        """
}

extension String {
    /// With a zero before a single digit.
    fileprivate var leftPadded: String { utf8.count == 1 ? "0" + self : self }
}
