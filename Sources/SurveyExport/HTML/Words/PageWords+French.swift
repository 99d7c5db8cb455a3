import SurveyCore

extension PageWords {
    static let french = PageWords(
        tag: "fr", numbers: NumberWords(percentSpace: "\u{A0}", decimalMark: ",", between: "entre {a} et {b}"),
        table: .french,
        report: "Rapport",
        eyebrow: "Ce que les gens nous ont dit",
        subtitle: "Ce que les gens ont répondu, et à quel point nous en sommes sûrs.",
        contents: "Contenu",
        responsible: "Responsable",
        period: "Période",
        responses: "Réponses complètes",
        brokeOff: "{n} interrompues",
        questionCount: "Questions",
        heard: "Ce que nous avons entendu",
        heardIntro:
            "L'essentiel en quelques phrases. Chaque chiffre est donné avec les réponses sur lesquelles il "
            + "repose.",
        nothingHeard: "Il y a encore trop peu de réponses pour en faire ressortir quelque chose.",
        mostChosen: "« {answer} » : le choix le plus fréquent",
        onCards: "« {answer} » : le plus souvent leur cas",
        toQuestion: "À la question « {question} » :",
        aboutAsOften: "À peu près aussi souvent : {others}.",
        quoted: "« {text} »",
        and: " et ",
        sentenceStop: "{k} réponses sur {n} ({p}, {range}).",
        isIndicative: "C'est indicatif : il y a moins de 30 réponses.",
        funnelLoss: "Le plus grand pas : de « {before} » à « {stage} »",
        funnelSentence: "Parmi ceux qui sont arrivés à « {before} », cette part arrive aussi à « {stage} » :",
        more: "En savoir plus",
        barriers: "Les freins",
        barrier: "Frein",
        barriersIntro:
            "À quelle fréquence les gens signalent-ils un frein ? Les freins suivent le chemin de chacun : "
            + "découvrir, demander, recevoir et garder.",
        barriersCaption:
            "Chaque frein a été demandé à d'autres personnes et a ses propres réponses : ce n'est donc pas un "
            + "classement. L'étiquette dit où se trouve la cause : le service, la politique ou la personne.",
        discover: "Découvrir",
        discoverMeans: "Savoir que cela existe, et que c'est peut-être pour toi",
        apply: "Demander",
        applyMeans: "Faire le pas et réunir les papiers",
        keep: "Recevoir et garder",
        keepMeans: "Après la demande : recevoir, et continuer à recevoir",
        otherPhase: "Autres",
        person: "personne",
        service: "service",
        policy: "politique",
        share: "Part",
        count: "Nombre",
        shareAndRange: "Part, fourchette",
        answer: "Réponse",
        kOfN: "{k} sur {n}",
        sentence: "{p}, {range} ; {k} réponses sur {n}",
        hidden: "protégé",
        nobody: "personne n'a répondu",
        tooFew: "trop peu de réponses pour un pourcentage",
        indicative: "indicatif",
        legendShare: "part et sa fourchette (95 %)",
        legendIndicative: "indicatif : moins de 30 réponses",
        funnel: "Entonnoir déclaré",
        funnelWarning:
            "Ce que les gens disent eux-mêmes, étape par étape. Personne n'a vérifié qui y a droit : cela ne "
            + "dit pas combien de gens font valoir leur droit.",
        funnelCaption:
            "Chaque barre est la part du début qui est arrivée jusque-là. Qui attend encore ou n'a pas "
            + "répondu ne compte pas comme perdu.",
        funnelBar: "Part du début",
        stage: "Étape",
        ofStart: "Du début",
        ofStageBefore: "De l'étape précédente",
        passed: "{n} réponses",
        pending: "{n} attendent encore",
        open: "{n} sans réponse",
        questions: "Toutes les questions",
        questionsIntro: "Chaque question avec toutes ses réponses, dans l'ordre du questionnaire.",
        spread: "La réponse du milieu est {median}. La moitié centrale est entre {low} et {high}.",
        method: "Comment nous avons compté",
        whoTook: "Qui a participé",
        whoTookText:
            "Les gens ont choisi eux-mêmes de participer. Il y a {n} réponses complètes. Qui s'est arrêté en "
            + "route ne compte que comme « interrompu » : nous ne gardons aucune de ses réponses.",
        range: "Ce que dit la fourchette",
        rangeText:
            "Une part n'est jamais tout à fait sûre. La fourchette dit où la part peut se trouver si seul le "
            + "hasard joue. En travaillant toujours ainsi, la fourchette est juste 95 fois sur 100. Moins il y "
            + "a de réponses, plus elle est large. Elle ne dit rien de ceux qui n'ont pas participé. Nous "
            + "calculons selon Wilson, pour un choix unique entre plusieurs réponses selon Goodman, et pour une "
            + "différence entre groupes selon Newcombe.",
        few: "Peu de réponses",
        fewText:
            "Sous 10 réponses, nous ne donnons pas de pourcentage. De 10 à 29, nous disons qu'un chiffre est "
            + "indicatif : il montre une direction et ne constate rien.",
        noAnswer: "Qui n'a pas répondu",
        noAnswerText:
            "Qui a passé une question, préféré ne rien dire ou ne savait pas, ne compte pas dans la part. "
            + "Leur nombre figure à chaque question. Les bornes dans le tableau disent où serait la part si "
            + "tous disaient non, ou tous oui.",
        small: "Petits nombres",
        smallText:
            "Un petit nombre peut trahir qui a dit quelque chose. Là figure « protégé », sans chiffre ni "
            + "dessin. Parfois un plus grand chiffre est protégé aussi, parce qu'on pourrait sinon en déduire "
            + "le petit. Nous ne disons pas lequel des deux c'est.",
        versionsPooled: "Versions ensemble",
        versionsText:
            "Les réponses à plusieurs versions du questionnaire comptent ensemble là où une question est "
            + "restée la même.",
        figures: "Les chiffres des freins",
        figuresIntro: "Les mêmes chiffres que dans le dessin, avec ceux qui ont vu la question sans répondre.",
        bounds: "Bornes",
        rangeHead: "Fourchette",
        missing: "Sans réponse",
        colophon: "Colophon",
        survey: "Questionnaire")
}
