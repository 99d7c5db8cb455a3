/// The markup of the host's pages. Values are put in by `{{…}}` alone, which escapes them.
enum HostTemplates {
    static let head = """
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>{{heading}} – Drempel</title>
        <link rel="stylesheet" href="{{style}}">
        </head>

        """

    static let top = """
        <body>
        {{#hasBar}}
        <header>
        {{#hasLanguages}}
        <nav aria-label="{{words.language}}">
        <ul class="languages">
        {{#languages}}
        <li><a href="{{path}}" lang="{{tag}}" hreflang="{{tag}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a></li>
        {{/languages}}
        </ul>
        </nav>
        {{/hasLanguages}}
        {{#hasLeaving}}
        <form method="post" action="/host/out">
        <input type="hidden" name="token" value="{{leaving}}">
        <button class="quiet">{{words.leave}}</button>
        </form>
        {{/hasLeaving}}
        </header>
        {{/hasBar}}
        <main>
        <h1>{{heading}}</h1>
        {{#notice}}
        <p class="notice" role="status">{{.}}</p>
        {{/notice}}
        {{#problem}}
        <p class="problem" role="alert" id="problem">{{.}}</p>
        {{/problem}}
        {{#contact}}
        <p>{{.}}</p>
        {{/contact}}

        """

    static let bottom = """
        </main>
        </body>
        </html>

        """

    static let signIn = """
        <form method="post" action="/host/in">
        <input type="hidden" name="token" value="{{token}}">
        <input type="hidden" name="l" value="{{language}}">
        <p id="ask">{{words.askPassphrase}}</p>
        <label for="passphrase">{{words.passphrase}}</label>
        <input type="password" id="passphrase" name="passphrase" required maxlength="200" autocomplete="current-password" \
        autocapitalize="none" spellcheck="false" \
        aria-describedby="ask{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}>
        <button>{{words.enter}}</button>
        </form>
        <p>{{words.whoAsks}}</p>

        """

    static let setUp = """
        <p>{{text}}</p>
        <p><code>{{command}}</code></p>
        <p>{{words.then}}</p>
        <p><a class="button" href="/host">{{words.refresh}}</a></p>

        """

    static let sessions = """
        {{#groups}}
        <section>
        <h2>{{heading}}</h2>
        <ul class="sessions">
        {{#sessions}}
        <li><a href="{{path}}"><strong>{{place}}</strong><span>{{survey}}</span><span>{{day}}</span>\
        <span class="state {{state}}">{{stateWord}}{{#count}} · {{.}}{{/count}}</span></a></li>
        {{/sessions}}
        </ul>
        </section>
        {{/groups}}
        {{^groups}}
        <p>{{words.nothing}}</p>
        {{/groups}}
        <p><a class="button quiet" href="/host">{{words.refresh}}</a></p>

        """

    static let session = """
        <dl>
        {{#lines}}
        <div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/lines}}
        </dl>
        {{#remarks}}
        <p>{{.}}</p>
        {{/remarks}}
        {{#opening}}
        <form method="post" action="{{path}}">
        <input type="hidden" name="token" value="{{token}}">
        <button>{{words.open}}</button>
        </form>
        {{/opening}}
        {{#codePath}}
        <p><a class="button" href="{{.}}">{{words.showCode}}</a></p>
        {{/codePath}}
        {{#closePath}}
        <p><a class="button" href="{{.}}">{{words.close}}</a></p>
        {{/closePath}}
        <p><a class="button quiet" href="{{here}}">{{words.refresh}}</a></p>
        <p><a class="button quiet" href="/host">{{words.back}}</a></p>

        """

    static let closing = """
        <form method="post" action="{{action}}" novalidate>
        <input type="hidden" name="token" value="{{token}}">
        {{#isFirst}}
        <label for="invited">{{words.invited}}</label>
        <p class="hint" id="invited-hint">{{words.invitedHint}}</p>
        {{#invitedProblem}}
        <p class="problem" id="invited-problem">{{.}}</p>
        {{/invitedProblem}}
        <input type="text" inputmode="numeric" id="invited" name="invited" value="{{invited}}" maxlength="9" \
        autocomplete="off" \
        aria-describedby="invited-hint{{#invitedProblem}} invited-problem{{/invitedProblem}}"\
        {{#invitedProblem}} aria-invalid="true"{{/invitedProblem}}>
        <label for="remarks">{{words.remarks}}</label>
        <p class="hint" id="remarks-hint">{{words.remarksHint}}</p>
        <textarea id="remarks" name="remarks" rows="3" maxlength="280" autocomplete="off" \
        aria-describedby="remarks-hint">{{remarks}}</textarea>
        {{#warnings}}
        <p><strong>{{.}}</strong></p>
        {{/warnings}}
        <p>{{words.stays}}</p>
        <button>{{words.closeIt}}</button>
        {{/isFirst}}
        {{^isFirst}}
        <button>{{words.tryAgain}}</button>
        {{/isFirst}}
        </form>
        <p><a class="button quiet" href="{{back}}">{{words.back}}</a></p>

        """

    /// The code takes all the room that the screen has; only the way out is beside it, since the public stands before it.
    static let code = """
        <body class="code">
        <main>
        <h1>{{words.scan}}</h1>
        <img src="{{image}}" alt="{{imageTitle}}">
        <div>
        <p>{{words.orType}}</p>
        <p class="address">{{#address}}{{.}}<wbr>{{/address}}</p>
        <p>{{words.code}}: <strong class="letters">{{code}}</strong></p>
        <p><a class="button quiet" href="{{back}}">{{words.exit}}</a></p>
        </div>
        </main>
        </body>
        </html>

        """

    static let message = """
        <p><a class="button" href="{{back}}">{{words.back}}</a></p>

        """
}
