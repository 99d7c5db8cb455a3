/// The pages of an interview.
extension PageTemplates {
    /// A page with a form. Enter presses its first button, so the way on comes before all others.
    static let screen = """
        <main>
        {{#progress}}
        <p class="progress"><span>{{label}}</span><progress value="{{done}}" max="{{total}}" aria-hidden="true"></progress></p>
        {{/progress}}
        <form method="post" action="{{action}}" autocomplete="off" novalidate{{#limit}} data-limit="{{seconds}}" data-lead="{{lead}}" data-ask="{{ask}}" data-idle="{{idle}}" data-yes="{{yes}}"{{/limit}}>
        {{#fields}}
        <input type="hidden" name="{{name}}" value="{{value}}">
        {{/fields}}
        <div class="question">
        <h1 id="question"{{#isLong}} class="long"{{/isLong}}>{{#above}}<span class="above">{{above}}</span><br>{{/above}}{{#slip}}<span class="slip">{{#glyph}}<span class="icon" aria-hidden="true">{{glyph}}</span> {{/glyph}}<span>{{heading}}</span></span>{{/slip}}{{^slip}}{{heading}}{{/slip}}</h1>
        {{#sound}}
        {{> sound}}
        {{/sound}}
        </div>
        {{#remark}}
        <p class="remark">{{remark}}</p>
        {{/remark}}
        {{#paragraphs}}
        <p>{{.}}</p>
        {{/paragraphs}}
        {{#notes}}
        <p class="note">{{.}}</p>
        {{/notes}}
        {{#hint}}
        <p class="hint" id="hint">{{hint}}</p>
        {{/hint}}
        {{#problem}}
        <p class="problem" id="problem" role="alert"><strong>{{problemTitle}}</strong> {{problem}}</p>
        {{/problem}}
        {{> choices}}
        {{#number}}
        <p class="field"><label for="number">{{label}}</label>
        <input id="number" name="number" type="text" inputmode="numeric" autocomplete="off" size="8" maxlength="12" value="{{value}}"{{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}}{{#isInvalid}} aria-invalid="true"{{/isInvalid}}></p>
        {{/number}}
        {{#assisted}}
        <p class="choice"><input type="checkbox" id="assisted" name="assisted" value="1"{{#isOn}} checked{{/isOn}}><label class="answer" for="assisted">{{label}}</label></p>
        {{/assisted}}
        {{> actions}}
        <p class="leave" aria-hidden="true"><label for="website">{{trap}}</label> <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></p>
        </form>
        </main>

        """

    /// What can be chosen: buttons where pressing one is the answer, else boxes to tick.
    static let choices = """
        {{#buttons}}
        <ul class="choices" aria-labelledby="question">
        {{#items}}
        <li class="choice{{#mark}} chosen{{/mark}}"><button class="answer" name="do.{{value}}" value="&gt;"{{#lang}} lang="{{lang}}" dir="{{dir}}"{{/lang}}{{#mark}} aria-current="true"{{/mark}}>{{#glyph}}<span class="icon" aria-hidden="true">{{glyph}}</span> {{/glyph}}<span class="label"><span>{{label}}</span>{{#mark}} <span class="mark"><span aria-hidden="true">&#9679;</span> {{mark}}</span>{{/mark}}</span></button>{{#sound}}{{> sound}}{{/sound}}</li>
        {{/items}}
        </ul>
        {{/buttons}}
        {{#boxes}}
        <div class="choices" role="group" aria-labelledby="question"{{#describedBy}} aria-describedby="{{describedBy}}"{{/describedBy}} data-most="{{most}}">
        {{#items}}
        <div class="choice"><input type="checkbox" id="{{id}}" name="set" value="{{value}}"{{#isOn}} checked{{/isOn}}{{#isInvalid}} aria-invalid="true" aria-describedby="problem"{{/isInvalid}}{{#isAlone}} data-alone{{/isAlone}}><label class="answer" for="{{id}}">{{#glyph}}<span class="icon" aria-hidden="true">{{glyph}}</span> {{/glyph}}<span class="label">{{label}}</span></label>{{#sound}}{{> sound}}{{/sound}}</div>
        {{/items}}
        </div>
        {{/boxes}}

        """

    /// What can be done besides: the way on, other answers, and what is about the interview, always in these places.
    static let actions = """
        {{#hasMain}}
        <p class="main">
        {{#main}}
        <button class="{{style}}" name="do.{{value}}" value="&gt;"{{#play}} data-play="{{play}}"{{/play}}>{{label}}</button>
        {{/main}}
        </p>
        {{/hasMain}}
        {{#hasOthers}}
        <div class="others" role="group" aria-label="{{otherAnswers}}">
        {{#others}}
        <button name="do.{{value}}" value="&gt;"{{#play}} data-play="{{play}}"{{/play}}>{{label}}</button>
        {{/others}}
        </div>
        {{/hasOthers}}
        {{#privacyLink}}
        <p class="aside"><a href="{{path}}">{{label}}</a></p>
        {{/privacyLink}}
        {{#hasAbout}}
        <div class="about" role="group" aria-label="{{aboutInterview}}">
        {{#about}}
        <button class="{{style}}" name="do.{{value}}" value="&gt;"{{#hasState}} aria-pressed="{{pressed}}"{{/hasState}}{{#play}} data-play="{{play}}"{{/play}}>{{#isOn}}<span aria-hidden="true">&#10003;</span> {{/isOn}}{{label}}</button>
        {{/about}}
        </div>
        {{/hasAbout}}

        """

    /// The end of an interview: nothing to send any more.
    static let last = """
        <main data-over>
        <h1>{{#icon}}<span class="icon" aria-hidden="true">{{icon}}</span> {{/icon}}{{heading}}</h1>
        {{#sound}}
        {{> sound}}
        {{/sound}}
        {{#remark}}
        <p class="remark">{{remark}}</p>
        {{/remark}}
        {{#paragraphs}}
        <p>{{.}}</p>
        {{/paragraphs}}
        {{#next}}
        <h2>{{title}}</h2>
        <p>{{text}}</p>
        {{/next}}
        <p>{{closing}}</p>
        {{#again}}
        <p><a class="button" href="{{path}}">{{label}}</a></p>
        {{/again}}
        {{#privacyLink}}
        <p class="aside"><a href="{{path}}">{{label}}</a></p>
        {{/privacyLink}}
        </main>

        """

    /// The choice of a language before anything else: links, each in its own words.
    static let tongues = """
        <main>
        <h1>{{heading}}</h1>
        <ul class="choices">
        {{#links}}
        <li class="choice"><a class="answer" href="{{path}}" lang="{{tag}}" hreflang="{{tag}}" dir="{{dir}}"><span class="label">{{name}}</span>{{#invitation}} <span class="invitation">{{invitation}}</span>{{/invitation}}</a></li>
        {{/links}}
        </ul>
        </main>

        """
}
