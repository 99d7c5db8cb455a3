import Mustache

/// The templates, compiled once.
///
/// They only escape: none has a tag that shows text as it is (a test reads them all).
enum PageTemplates {
    /// The source of each, by its name.
    static let sources: [String: String] = [
        "layout": layout, "languages": languages, "sound": sound, "screen": screen, "choices": choices,
        "actions": actions, "last": last, "tongues": tongues, "message": message, "privacy": privacy, "code": code,
        "codeForm": codeForm,
    ]

    static let library = MustacheLibrary(templates: sources.mapValues(Markup.template))

    /// What every page has.
    private static let layout = """
        <!DOCTYPE html>
        <html lang="{{language}}" dir="{{direction}}">
        <head>
        <meta charset="utf-8">
        <title>{{title}}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="robots" content="noindex">
        <meta name="format-detection" content="telephone=no">
        <link rel="stylesheet" href="{{style}}">
        <link rel="icon" type="image/svg+xml" href="{{favicon}}">
        <script src="{{script}}" defer></script>
        </head>
        <body>
        {{> languages}}
        {{> *content}}
        </body>
        </html>

        """

    /// The same page in other languages.
    private static let languages = """
        {{#hasLanguages}}
        <nav aria-label="{{otherLanguage}}">
        <ul class="languages">
        {{#languages}}
        <li>{{#path}}<a href="{{path}}" lang="{{tag}}" hreflang="{{tag}}">{{name}}</a>{{/path}}{{^path}}<strong lang="{{tag}}" aria-current="true">{{name}}</strong>{{/path}}</li>
        {{/languages}}
        </ul>
        </nav>
        {{/hasLanguages}}

        """

    /// A sound: a link to its file, which the script plays in place.
    private static let sound = """
        <a class="sound{{#isAll}} all{{/isAll}}" href="{{href}}" data-play="{{play}}"><span aria-hidden="true">&#9654;&#xFE0E;</span> <span class="words">{{listen}}</span></a>

        """

    private static let message = """
        <main>
        <h1>{{heading}}</h1>
        {{#paragraphs}}
        <p>{{.}}</p>
        {{/paragraphs}}
        {{#links}}
        <p><a class="button" href="{{path}}">{{label}}</a></p>
        {{/links}}
        {{> codeForm}}
        </main>

        """

    private static let code = """
        <main>
        <h1>{{heading}}</h1>
        <p>{{text}}</p>
        {{> codeForm}}
        {{#hasSurveys}}
        <h2>{{withoutCode}}</h2>
        <ul class="choices">
        {{#surveys}}
        <li class="choice"><a class="answer" href="{{path}}">{{label}}</a></li>
        {{/surveys}}
        </ul>
        {{/hasSurveys}}
        </main>

        """

    /// A field for a code.
    private static let codeForm = """
        {{#codeForm}}
        <form method="get" action="/" autocomplete="off">
        <p class="field"><label for="code">{{label}}</label>
        <input id="code" name="code" type="text" value="{{typed}}" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" size="12" maxlength="40" aria-describedby="code-hint{{#problem}} problem{{/problem}}"{{#problem}} aria-invalid="true"{{/problem}}></p>
        <p class="hint" id="code-hint">{{hint}}</p>
        {{#problem}}
        <p class="problem" id="problem" role="alert"><strong>{{problemTitle}}</strong> {{problem}}</p>
        {{/problem}}
        <input type="hidden" name="l" value="{{language}}">
        <p class="main"><button class="primary">{{proceed}}</button></p>
        </form>
        {{/codeForm}}

        """

    private static let privacy = """
        <main>
        <h1>{{heading}}</h1>
        <p class="lead">{{gist}}</p>
        {{#sections}}
        <h2>{{title}}</h2>
        {{#before}}
        <p>{{.}}</p>
        {{/before}}
        {{#hasPoints}}
        <ul class="points">
        {{#points}}
        <li>{{.}}</li>
        {{/points}}
        </ul>
        {{/hasPoints}}
        {{#after}}
        <p>{{.}}</p>
        {{/after}}
        {{/sections}}
        <p><a class="button" href="{{backPath}}">{{goBack}}</a></p>
        </main>

        """
}
