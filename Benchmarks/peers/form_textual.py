"""The first screens of huurtoelage-ravels as a Textual form: a language, the intro, a question. It stores nothing."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Footer, OptionList, ProgressBar, Static

LANGUAGES = ["Nederlands", "Français", "English"]
INTRO = (
    "Deze vragen komen van Sociaal Huis Ravels. We willen de hulp beter maken. We stellen een paar korte vragen. "
    "Het duurt 3 minuten. We vragen geen naam. Je moet niet meedoen. Stoppen mag altijd."
)
QUESTION = "Huur je een huis of een kamer?"


class Page(Screen):
    BINDINGS = [("b", "app.pop_screen", "Terug"), ("o", "skip", "Overslaan"), ("z", "refuse", "Liever niet zeggen")]

    def __init__(self, text, options, done):
        super().__init__()
        self.text, self.options, self.done = text, options, done

    def compose(self) -> ComposeResult:
        yield Static("Wat houdt je tegen?")
        yield Static(self.text)
        yield OptionList(*self.options)
        bar = ProgressBar(total=9, show_eta=False)
        bar.advance(self.done)
        yield bar
        yield Footer()


class Form(App):
    def on_mount(self) -> None:
        self.push_screen(Page("Kies je taal. Choisis ta langue. Choose your language.", LANGUAGES, 0))

    def on_option_list_option_selected(self, event) -> None:
        if event.option.prompt in LANGUAGES:
            self.push_screen(Page(INTRO, ["Begin"], 0))
        elif event.option.prompt == "Begin":
            self.push_screen(Page(QUESTION, ["Ja", "Nee", "Weet ik niet"], 1))


Form().run()
