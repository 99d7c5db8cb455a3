import SurveyCore

extension PageWords {
    static let english = PageWords(
        tag: "en",
        table: .english,
        group: .english,
        report: "Report",
        eyebrow: "What people told us",
        subtitle: "What people answered, and how sure we are of it.",
        contents: "Contents",
        responsible: "Responsible",
        period: "Period",
        responses: "Complete responses",
        brokeOff: "{n} broken off",
        heard: "What we heard",
        heardIntro: "The heart of it in a few sentences. Each figure stands with the responses that it rests on.",
        nothingHeard: "There are too few responses yet to single anything out.",
        mostChosen: "‘{answer}’ was chosen most often",
        onCards: "‘{answer}’ fits most often",
        toQuestion: "To the question ‘{question}’:",
        aboutAsOften: "About as often: {others}.",
        quoted: "‘{text}’",
        and: " and ",
        sentenceStop: "{k} of {n} responses ({p}, {range}).",
        isIndicative: "This is indicative: there are fewer than 30 responses.",
        funnelLoss: "The biggest step: from ‘{before}’ to ‘{stage}’",
        funnelSentence: "Of those who came to ‘{before}’, this share also comes to ‘{stage}’:",
        more: "More about this",
        barriers: "Barriers",
        barrier: "Barrier",
        barriersIntro:
            "How often do people report a barrier? The barriers stand along the way that people go: discover, "
            + "apply, receive and keep.",
        barriersCaption:
            "Each barrier was asked of other people and has responses of its own, so this is no ranking. The "
            + "label says where the cause lies: with the service, the policy or the person.",
        discover: "Discover",
        discoverMeans: "Knowing that it exists, and that it may be for you",
        apply: "Apply",
        applyMeans: "Taking the step and getting the papers together",
        keep: "Receive and keep",
        keepMeans: "After applying: receiving, and going on receiving",
        otherPhase: "Others",
        person: "person",
        service: "service",
        policy: "policy",
        share: "Share",
        count: "Count",
        shareAndRange: "Share, range",
        answer: "Answer",
        kOfN: "{k} of {n}",
        sentence: "{p}, {range}; {k} of {n} responses",
        hidden: "protected",
        nobody: "nobody answered",
        tooFew: "too few responses for a percentage",
        indicative: "indicative",
        legendShare: "share with its range (95%)",
        legendIndicative: "indicative: fewer than 30 responses",
        funnel: "Reported funnel",
        funnelWarning:
            "What people say themselves, step by step. Nobody checked who is eligible: it does not say how "
            + "many people take up their right.",
        funnelCaption:
            "Each bar is the share of the start that came so far. Those who still wait or did not answer do "
            + "not count as lost.",
        funnelBar: "Share of the start",
        stage: "Stage",
        ofStart: "Of the start",
        ofStageBefore: "Of the stage before",
        passed: "{n} responses",
        pending: "{n} still wait",
        open: "{n} without an answer",
        questions: "All questions",
        questionsIntro: "Each question with all of its answers, in the order of the questionnaire.",
        spread: "The middle answer is {median}. The middle half lies between {low} and {high}.",
        method: "How we counted",
        whoTook: "Who took part",
        whoTookText:
            "People chose themselves to take part. There are {n} complete responses. Those who stopped "
            + "halfway count only as ‘abandoned’: we keep none of their answers.",
        range: "What the range says",
        rangeText:
            "A share is never wholly certain. The range says where the share can lie if chance alone plays. "
            + "If we always work this way, the range is right 95 times out of 100. The fewer the responses, the "
            + "wider it is. It says nothing of people who did not take part. We calculate by Wilson, for one "
            + "choice among several answers by Goodman, and for a difference between groups by Newcombe.",
        few: "Few responses",
        fewText:
            "Below 10 responses we give no percentage. From 10 to 29 we call a figure indicative: it points "
            + "in a direction and establishes nothing.",
        noAnswer: "Those who did not answer",
        noAnswerText:
            "Those who skipped a question, preferred not to say or did not know do not count in the share. "
            + "How many they are stands with each question. The bounds in the table say where the share lies if "
            + "all of them would say no, or all yes.",
        small: "Small numbers",
        smallText:
            "A small number can give away who said something. There it says ‘protected’, without figure or "
            + "drawing. Sometimes a larger figure is protected too, since the small one could be worked out "
            + "from it. Which of the two it is, we do not say.",
        rounded: "Rounded",
        roundedText:
            "Every count in this report is rounded to a multiple of 5. Percentages and ranges come from the rounded "
            + "counts. So fewer figures have to be protected. That is why a sum does not always come out right.",
        versionsPooled: "Versions together",
        versionsText:
            "Responses to several versions of the questionnaire count together where a question stayed the "
            + "same.",
        figures: "The figures of the barriers",
        figuresIntro:
            "The same figures as in the drawing, with those who were shown the question without answering it.",
        bounds: "Bounds",
        rangeHead: "Range",
        missing: "No answer",
        colophon: "Colophon",
        survey: "Survey",
        groupsOfQuestions: "Each question by group",
        groupsOfQuestionsIntro: "The figures alone, for those who want to look a question up.",
        ranking: "Which card fits most often",
        rankingIntro: "Only cards of one deck, among people who were shown the same cards. So they can be compared.",
        rankingCaption:
            "The band shows at which places a card may stand. Where two bands overlap, the cards share those "
            + "places: their order is not sure. Worked out by drawing {draws} times anew from {units}.",
        unitSessions: "the sessions",
        unitResponses: "the responses, since there are too few sessions",
        card: "Card",
        place: "Place",
        places: "place {rank}, between {low} and {high}",
        onePlace: "place {rank}",
        topThree: "Among the first three",
        trendIntro:
            "Each point is a session with its range. A session with fewer than 10 responses has no point and "
            + "no line.",
        stopping: "Where people stopped",
        stoppingIntro:
            "How many people still came to each question. Those who stopped erased all of their answers: we "
            + "know only where it was.",
        stoppingModes: "Do not compare this between kiosk and online: online we do not see who walks away.",
        question: "Question",
        reached: "Came so far",
        stopped: "Stopped here",
        program: "Program",
        contentHash: "Content of the archive",
        audience: "For",
        forTeam: "the project team; counts from 1 to {n} are protected",
        forEveryone: "everyone; counts from 1 to {n} are protected",
        oftenerIn: "{barrier}: more often with ‘{high}’ than with ‘{low}’",
        inGroup: "With ‘{group}’:",
        placesFact: "Places",
        sessionsFact: "{n} sessions",
        amongCards: "Of the cards that can be compared, this one fits most often:",
        unranked: "Not ranked, since protected or with too few responses:",
        finished: "Sent the answers")
}
