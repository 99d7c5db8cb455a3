"""One question per page, as Drempel asks them."""

from otree.api import BaseConstants, BaseGroup, BasePlayer, BaseSubsession, Page, models, widgets


class C(BaseConstants):
    NAME_IN_URL = "five"
    PLAYERS_PER_GROUP = None
    NUM_ROUNDS = 1


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


def choice(label, *options):
    return models.StringField(label=label, choices=[list(option) for option in options], widget=widgets.RadioSelect)


class Player(BasePlayer):
    huurder = choice("Huur je een huis of een kamer?", ("yes", "Ja"), ("no", "Nee"))
    kent = choice("Ken je de huurtoelage?", ("ja", "Ja"), ("beetje", "Een beetje"), ("nee", "Nee"))
    hoe = choice(
        "Hoe hoor je graag over hulp of geld?", ("brief", "Met een brief"), ("sms", "Met een sms"),
        ("mens", "Van iemand die ik ken"))
    gevoel = choice(
        "Welk gevoel geeft het OCMW je?", ("goed", "Een goed gevoel"), ("gewoon", "Gewoon"), ("slecht", "Een slecht gevoel"))
    gezin = models.IntegerField(label="Met hoeveel woon je thuis?", min=1, max=12)


class Question(Page):
    form_model = "player"
    template_name = "five/Question.html"


class Huurder(Question):
    form_fields = ["huurder"]


class Kent(Question):
    form_fields = ["kent"]


class Hoe(Question):
    form_fields = ["hoe"]


class Gevoel(Question):
    form_fields = ["gevoel"]


class Gezin(Question):
    form_fields = ["gezin"]


class Thanks(Page):
    template_name = "five/Thanks.html"


page_sequence = [Huurder, Kent, Hoe, Gevoel, Gezin, Thanks]
