import SurveyCore

extension GroupWords {
    static let dutch = GroupWords(
        columns: "Elke kolom is een groep: k/n en het percentage. Een sterretje (*): indicatief, n onder 30.",
        sessionColumns: "Elke kolom is een drempel: k/n en het percentage.",
        comparison: "Verschil",
        points: "{d} ({low} tot {high})",
        clearDifference: "duidelijk verschil",
        noClearDifference: "kan toeval zijn",
        tooFewToCompare: "te weinig om te vergelijken",
        bySite: "Per plaats",
        byLanguage: "Per taal",
        byAssistance: "Met en zonder hulp",
        withHelp: "met hulp",
        withoutHelp: "zonder hulp",
        unknownSite: "onbekende plaats",
        noGroup: "geen antwoord",
        modes: "Kiosk naast online",
        modesWarning:
            "Wie online antwoordde, is een ander publiek en kreeg minder hulp. Een verschil zegt dus niet dat "
            + "het toestel het verschil maakt. Kijk, en besluit er niets uit.",
        kiosk: "Kiosk",
        online: "Online",
        languages: [
            "nl": "Nederlands", "fr": "Frans", "en": "Engels", "de": "Duits", "ar": "Arabisch", "tr": "Turks",
            "uk": "Oekraïens", "pl": "Pools", "ro": "Roemeens", "es": "Spaans",
        ],
        hiddenRows: "Afgeschermd bij elke groep:",
        hiddenSessions: "Afgeschermd voor al deze drempels:",
        trend: "Sessie na sessie",
        session: "Sessie",
        unknownSession: "onbekende sessie",
        morning: "voormiddag",
        afternoon: "namiddag",
        groups: "Verschillen tussen groepen",
        groupsIntro: "Melden sommige groepen een drempel vaker? Vergelijk alleen binnen een rij.",
        groupsCaption:
            "Een duidelijk verschil is er alleen waar het toeval het moeilijk verklaart, ook als je telt "
            + "hoeveel verschillen we bekeken (toets na Holm). De andere verschillen kunnen toeval zijn.",
        differenceMeans: "Het verschil is de eerste groep min de tweede, in procentpunten.")

    static let french = GroupWords(
        columns: "Chaque colonne est un groupe : k/n et le pourcentage. Un astérisque (*) : indicatif, n sous 30.",
        sessionColumns: "Chaque colonne est un frein : k/n et le pourcentage.",
        comparison: "Différence",
        points: "{d} ({low} à {high})",
        clearDifference: "différence nette",
        noClearDifference: "peut être le hasard",
        tooFewToCompare: "trop peu pour comparer",
        bySite: "Par lieu",
        byLanguage: "Par langue",
        byAssistance: "Avec et sans aide",
        withHelp: "avec aide",
        withoutHelp: "sans aide",
        unknownSite: "lieu inconnu",
        noGroup: "sans réponse",
        modes: "Borne et en ligne",
        modesWarning:
            "Qui a répondu en ligne est un autre public et a eu moins d'aide. Une différence ne veut donc pas "
            + "dire que l'appareil en est la cause. À regarder, sans conclure.",
        kiosk: "Borne",
        online: "En ligne",
        languages: [
            "nl": "néerlandais", "fr": "français", "en": "anglais", "de": "allemand", "ar": "arabe", "tr": "turc",
            "uk": "ukrainien", "pl": "polonais", "ro": "roumain", "es": "espagnol",
        ],
        hiddenRows: "Protégés pour chaque groupe\u{A0}:",
        hiddenSessions: "Protégées pour tous ces freins\u{A0}:",
        trend: "Session après session",
        session: "Session",
        unknownSession: "session inconnue",
        morning: "matin",
        afternoon: "après-midi",
        groups: "Différences entre groupes",
        groupsIntro:
            "Certains groupes signalent-ils un frein plus souvent\u{A0}? À ne comparer qu'à l'intérieur d'une "
            + "ligne.",
        groupsCaption:
            "Il n'y a de différence nette que là où le hasard l'explique mal, même en tenant compte du nombre "
            + "de différences examinées (test après Holm). Les autres différences peuvent être dues au hasard.",
        differenceMeans: "La différence est le premier groupe moins le deuxième, en points de pourcentage.")

    static let english = GroupWords(
        columns: "Each column is a group: k/n and the percentage. An asterisk (*): indicative, n below 30.",
        sessionColumns: "Each column is a barrier: k/n and the percentage.",
        comparison: "Difference",
        points: "{d} ({low} to {high})",
        clearDifference: "clear difference",
        noClearDifference: "may be chance",
        tooFewToCompare: "too few to compare",
        bySite: "By place",
        byLanguage: "By language",
        byAssistance: "With and without help",
        withHelp: "with help",
        withoutHelp: "without help",
        unknownSite: "unknown place",
        noGroup: "no answer",
        modes: "Kiosk beside online",
        modesWarning:
            "Those who answered online are another public and had less help. So a difference does not say "
            + "that the device makes it. Look, and conclude nothing from it.",
        kiosk: "Kiosk",
        online: "Online",
        languages: [
            "nl": "Dutch", "fr": "French", "en": "English", "de": "German", "ar": "Arabic", "tr": "Turkish",
            "uk": "Ukrainian", "pl": "Polish", "ro": "Romanian", "es": "Spanish",
        ],
        hiddenRows: "Protected for every group:",
        hiddenSessions: "Protected for all of these barriers:",
        trend: "Session after session",
        session: "Session",
        unknownSession: "unknown session",
        morning: "morning",
        afternoon: "afternoon",
        groups: "Differences between groups",
        groupsIntro: "Do some groups report a barrier more often? Compare within a row only.",
        groupsCaption:
            "There is a clear difference only where chance hardly explains it, even given how many "
            + "differences we looked at (test after Holm). The other differences may be chance.",
        differenceMeans: "The difference is the first group less the second, in percentage points.")
}
