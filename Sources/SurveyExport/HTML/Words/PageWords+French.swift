import SurveyCore

extension PageWords {
    static let french = PageWords(
        tag: "fr",
        table: .french,
        group: .french,
        report: "Rapport",
        eyebrow: "Ce que les gens nous ont dit",
        subtitle: "Ce que les gens ont répondu, et à quel point nous en sommes sûrs.",
        contents: "Contenu",
        responsible: "Responsable",
        period: "Période",
        responses: "Réponses complètes",
        brokeOff: "{n} interrompues",
        heard: "Ce que nous avons entendu",
        heardIntro:
            "L'essentiel en quelques phrases. Chaque chiffre est donné avec les réponses sur lesquelles il "
            + "repose.",
        nothingHeard: "Il y a encore trop peu de réponses pour en faire ressortir quelque chose.",
        mostChosen: "«\u{A0}{answer}\u{A0}»\u{A0}: le choix le plus fréquent",
        onCards: "«\u{A0}{answer}\u{A0}»\u{A0}: le plus souvent leur cas",
        toQuestion: "À la question «\u{A0}{question}\u{A0}»\u{A0}:",
        aboutAsOften: "À peu près aussi souvent\u{A0}: {others}.",
        quoted: "«\u{A0}{text}\u{A0}»",
        and: " et ",
        sentenceStop: "{k} réponses sur {n} ({p}, {range}).",
        isIndicative: "C'est indicatif\u{A0}: il y a moins de 30 réponses.",
        funnelLoss: "Le plus grand pas\u{A0}: de «\u{A0}{before}\u{A0}» à «\u{A0}{stage}\u{A0}»",
        funnelSentence:
            "Parmi ceux qui sont arrivés à «\u{A0}{before}\u{A0}», cette part arrive aussi à «\u{A0}{stage}\u{A0}»\u{A0}:",
        more: "En savoir plus",
        barriers: "Les freins",
        barrier: "Frein",
        barriersIntro:
            "À quelle fréquence les gens signalent-ils un frein\u{A0}? Les freins suivent le chemin de chacun\u{A0}: "
            + "découvrir, demander, recevoir et garder.",
        barriersCaption:
            "Chaque frein a été demandé à d'autres personnes et a ses propres réponses\u{A0}: ce n'est donc pas un "
            + "classement. L'étiquette dit où se trouve la cause\u{A0}: le service, la politique ou la personne.",
        discover: "Découvrir",
        discoverMeans: "Savoir que cela existe, et que c'est peut-être pour toi",
        apply: "Demander",
        applyMeans: "Faire le pas et réunir les papiers",
        keep: "Recevoir et garder",
        keepMeans: "Après la demande\u{A0}: recevoir, et continuer à recevoir",
        otherPhase: "Autres",
        person: "personne",
        service: "service",
        policy: "politique",
        share: "Part",
        count: "Nombre",
        shareAndRange: "Part, fourchette",
        answer: "Réponse",
        kOfN: "{k} sur {n}",
        sentence: "{p}, {range}\u{A0}; {k} réponses sur {n}",
        hidden: "protégé",
        nobody: "personne n'a répondu",
        tooFew: "trop peu de réponses pour un pourcentage",
        indicative: "indicatif",
        legendShare: "part et sa fourchette (95 %)",
        legendIndicative: "indicatif\u{A0}: moins de 30 réponses",
        funnel: "Entonnoir déclaré",
        funnelWarning:
            "Ce que les gens disent eux-mêmes, étape par étape. Personne n'a vérifié qui y a droit\u{A0}: cela ne "
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
            + "route ne compte que comme «\u{A0}interrompu\u{A0}»\u{A0}: nous ne gardons aucune de ses réponses.",
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
            + "indicatif\u{A0}: il montre une direction et ne constate rien.",
        noAnswer: "Qui n'a pas répondu",
        noAnswerText:
            "Qui a passé une question, préféré ne rien dire ou ne savait pas, ne compte pas dans la part. "
            + "Leur nombre figure à chaque question. Les bornes dans le tableau disent où serait la part si "
            + "tous disaient non, ou tous oui.",
        small: "Petits nombres",
        smallText:
            "Un petit nombre peut trahir qui a dit quelque chose. Là figure «\u{A0}protégé\u{A0}», sans chiffre ni "
            + "dessin. Parfois un plus grand chiffre est protégé aussi, parce qu'on pourrait sinon en déduire "
            + "le petit. Nous ne disons pas lequel des deux c'est.",
        rounded: "Arrondi",
        roundedText:
            "Chaque nombre de ce rapport est arrondi à un multiple de 5. Les pourcentages et les fourchettes viennent "
            + "des nombres arrondis. Ainsi nous devons protéger moins de chiffres. Une somme ne tombe donc pas toujours juste.",
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
        survey: "Questionnaire",
        groupsOfQuestions: "Chaque question par groupe",
        groupsOfQuestionsIntro: "Les chiffres seuls, pour qui veut vérifier une question.",
        ranking: "Quelle carte convient le plus souvent",
        rankingIntro:
            "Seulement les cartes d'un même paquet, chez les gens qui ont vu les mêmes cartes. Elles sont "
            + "alors comparables.",
        rankingCaption:
            "La bande montre à quelles places une carte peut se trouver. Si deux bandes se recouvrent, les "
            + "cartes partagent ces places\u{A0}: leur ordre n'est pas sûr. Calculé en tirant {draws} fois au sort "
            + "parmi {units}.",
        unitSessions: "les sessions",
        unitResponses: "les réponses, car il y a trop peu de sessions",
        card: "Carte",
        place: "Place",
        places: "place {rank}, entre {low} et {high}",
        onePlace: "place {rank}",
        topThree: "Parmi les trois premières",
        trendIntro:
            "Chaque point est une session, avec sa fourchette. Une session de moins de 10 réponses n'a ni "
            + "point ni ligne.",
        stopping: "Où les gens se sont arrêtés",
        stoppingIntro:
            "Combien de personnes sont arrivées à chaque question. Qui s'est arrêté a effacé toutes ses "
            + "réponses\u{A0}: nous savons seulement où c'était.",
        stoppingModes: "À ne pas comparer entre borne et en ligne\u{A0}: en ligne, nous ne voyons pas qui s'en va.",
        question: "Question",
        reached: "Arrivé ici",
        stopped: "Arrêté ici",
        program: "Programme",
        contentHash: "Contenu de l'archive",
        audience: "Pour",
        forTeam: "l'équipe du projet\u{A0}; les nombres de 1 à {n} sont protégés",
        forEveryone: "tout le monde\u{A0}; les nombres de 1 à {n} sont protégés",
        oftenerIn: "{barrier}\u{A0}: plus souvent chez «\u{A0}{high}\u{A0}» que chez «\u{A0}{low}\u{A0}»",
        inGroup: "Chez «\u{A0}{group}\u{A0}»\u{A0}:",
        placesFact: "Lieux",
        sessionsFact: "{n} sessions",
        amongCards: "Parmi les cartes comparables, celle-ci convient le plus souvent\u{A0}:",
        unranked: "Hors classement, car protégées ou trop peu de réponses\u{A0}:",
        finished: "A envoyé les réponses")
}
