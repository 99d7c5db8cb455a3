"""The guide, followed literally: from power-on to the USB stick."""

import os
import subprocess
import tempfile
from datetime import date

from kiosk_in_tmux import KioskInTmux

PIN = "4826"
# The words that are pressed or waited for on the way.
WORDS = {
    "nl": {
        "closed": "De vragen staan nog niet open", "volunteer": "Vrijwilliger", "choose PIN": "Typ 4 tot 8 cijfers",
        "again": "dezelfde pincode nog een keer", "proceed": "Verder", "written": "Ik heb de code opgeschreven",
        "set": "De nieuwe pincode werkt", "to menu": "Naar het menu", "PIN": "Typ je pincode", "menu": "Wat wil je doen?",
        "open": "De vragen openzetten", "day": "Is het vandaag deze dag?", "yes": "Ja", "half-day": "voormiddag of namiddag",
        "morning": "Voormiddag", "session": "Welke vragen zet je open?", "confirm": "Klopt dit?", "open it": "Ja, zet open",
        "opened": "De eerste bezoeker kan beginnen", "to questions": "Terug naar de vragen",
        "rest": "Wil je 3 minuten met ons meedenken?", "begin": "Raak het scherm aan", "close": "Klaar: de vragen afsluiten",
        "invited": "gevraagd om mee te doen", "remarks": "iets melden", "skip": "Overslaan", "all done": "Is iedereen klaar?",
        "close it": "Ja, sluit af", "closed now": "De vragen zijn afgesloten", "to stick": "Kopiëren naar usb-stick",
        "stick": "Steek de usb-stick", "copy": "Kopieer", "copied": "We hebben ze nagelezen", "device": "Toestel instellen",
        "shut down": "Toestel uitzetten", "shut it down": "Ja, zet uit", "off": "Het toestel gaat nu uit",
        "back": "Terug", "leave": "Menu sluiten", "language": "Nederlands", "taking part": "Ik doe mee",
    },
    "fr": {
        "closed": "Les questions ne sont pas encore ouvertes", "volunteer": "Bénévole",
        "choose PIN": "Tape de 4 à 8 chiffres", "again": "le même code PIN encore une fois", "proceed": "Suivant",
        "written": "J'ai noté le code", "set": "Le nouveau code PIN marche", "to menu": "Vers le menu",
        "PIN": "Tape ton code PIN", "menu": "Que veux-tu faire ?", "open": "Ouvrir les questions",
        "day": "Sommes-nous ce jour-là ?", "yes": "Oui", "half-day": "le matin ou l'après-midi", "morning": "Matin",
        "session": "Quelles questions ouvres-tu ?", "confirm": "C'est juste ?", "open it": "Oui, ouvrir",
        "opened": "Le premier visiteur peut commencer", "to questions": "Retour aux questions",
        "rest": "Tu veux réfléchir avec nous 3 minutes ?", "begin": "Touche l'écran",
        "close": "Terminé : fermer les questions", "invited": "demandé de participer",
        "remarks": "dire quelque chose", "skip": "Passer", "all done": "Tout le monde a fini ?", "close it": "Oui, fermer",
        "closed now": "Les questions sont fermées", "to stick": "Copier sur clé USB", "stick": "Mets la clé USB",
        "copy": "Copier", "copied": "Nous l'avons relue", "device": "Régler l'appareil", "shut down": "Éteindre l'appareil",
        "shut it down": "Oui, éteindre", "off": "L'appareil s'éteint", "back": "Retour", "leave": "Fermer le menu",
        "language": "Français", "taking part": "Je participe",
    },
}


def world(program, surveys, language, folder):
    """What the project team prepares: a plan, settings, and a stick; and the command that starts the kiosk."""
    archive, stick = os.path.join(folder, "answers.sqlite"), os.path.join(folder, "sticks", "sdb1")
    os.makedirs(stick)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "stick", stick], check=True)
    for half_day in ("am", "pm"):
        subprocess.run(
            [program, "session", "plan", os.path.join(surveys, "huurtoelage-ravels.survey"), "--site",
             "voedselbank-ravels", "--site-label", "Voedselbank Ravels", "--half-day", f"{date.today()}-{half_day}",
             "--archive", archive], check=True, stdout=subprocess.DEVNULL)
    settings = os.path.join(folder, "kiosk.yaml")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(f"""
kiosk:
  state: {folder}/state
  needs-host: true
usb:
  folders: [{folder}/sticks]
  allow-unsealed: true
host:
  language: {language}
  power-off-file: {folder}/poweroff
online:
  url: https://drempel.ravels.example
""")
    for name in ("state", "run"):
        os.makedirs(os.path.join(folder, name), mode=0o700)
    files = [os.path.join(surveys, f"{name}.survey") for name in ("huurtoelage-ravels", "ocmw")]
    return [program, "kiosk", "--locked", "--config", settings, "--archive", archive, *files], stick


def walk(program, surveys, language, pictures):
    """Goes through a day with the kiosk and takes pictures of it.

    Returns everything that was on a screen.
    """
    words, screens = WORDS[language], []
    with tempfile.TemporaryDirectory(prefix="drempel-walk-", ignore_cleanup_errors=True) as folder:
        command, stick = world(program, surveys, language, folder)
        kiosk = KioskInTmux(folder, command, {"RUNTIME_DIRECTORY": os.path.join(folder, "run")})

        def see(name, picture=None):
            kiosk.see(words[name])
            screens.append(kiosk.text())
            if picture:
                kiosk.picture(os.path.join(pictures, f"{picture}.svg"))

        def press(name):
            kiosk.tap(words[name])

        def digits():
            kiosk.type(*PIN, "Enter")

        def to_menu(from_screen):
            see(from_screen)
            press("volunteer")
            see("PIN")
            digits()
            see("menu")

        try:
            # The project team chooses the first PIN.
            see("closed")
            press("volunteer")
            see("choose PIN")
            digits()
            see("again")
            digits()
            kiosk.see(words["written"])
            press("written")
            see("set")
            press("leave")
            # 1 to 6.
            see("closed", "closed")
            press("volunteer")
            see("PIN")
            kiosk.type(*PIN)
            see("proceed", "pin")
            kiosk.type("Enter")
            see("menu", "menu")
            press("open")
            see("day", "day")
            press("yes")
            see("half-day")
            press("morning")
            see("session", "session")
            kiosk.tap("Voedselbank Ravels")
            see("confirm", "confirm")
            press("open it")
            see("opened")
            press("to questions")
            see("rest", "rest")
            # A visitor.
            press("begin")
            see("language")
            press("language")
            see("taking part")
            kiosk.type("Enter")
            kiosk.see("?")
            screens.append(kiosk.text())
            kiosk.tap("Stop" if language == "nl" else "Arrêter")
            # 7 to 9.
            to_menu("rest")
            press("close")
            see("invited")
            press("skip")
            see("remarks")
            press("skip")
            see("all done", "close")
            press("close it")
            see("closed now")
            press("to stick")
            see("stick")
            press("copy")
            see("copied", "copied")
            press("to menu")
            see("menu")
            press("device")
            see("shut down")
            press("shut down")
            see("shut it down", "off")
            press("shut it down")
            kiosk.see(words["off"])
            return screens
        finally:
            kiosk.end()
            subprocess.run(["umount", "--lazy", stick], check=False)
