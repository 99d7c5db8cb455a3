extension InterfaceWords {
    /// Modern Standard Arabic without vowel signs, with the digits 0 to 9. Nouns instead of commands (*a choice of*), so
    /// that it speaks to women and men alike; seconds after a colon, since the noun changes with the number.
    static let arabic = InterfaceWords(
        back: "رجوع", skip: "تخطي", skipRest: "تخطي هذه البطاقات", refuse: "أفضل عدم الإجابة", dontKnow: "لا أعرف",
        stop: "توقف", proceed: "التالي", noneOfThese: "لا شيء من هذا", begin: "أريد المشاركة", send: "نعم، إرسال",
        tryAgain: "محاولة مرة أخرى", close: "إغلاق", stillHere: "نعم، ما زلت هنا", language: "اللغة",
        assistance: "شخص يساعدني",
        chooseMany: "ما الذي يناسبك؟ يمكنك اختيار أكثر من إجابة.", chooseUpTo: "يمكنك اختيار % على الأكثر.",
        enterNumber: "الرجاء كتابة رقم من % إلى %.", step: "الخطوة % من %", card: "البطاقة % من %", comma: "، ",
        reviewTitle: "انتهينا!",
        review: "كانت هذه كل الأسئلة. هل يمكننا حفظ إجاباتك؟ بعد ذلك لا يمكنك محوها.",
        saving: "لحظة من فضلك. نحفظ إجاباتك الآن.",
        saveFailed: "لم نتمكن من حفظ إجاباتك. هذا ليس خطأك. يمكنك طلب المساعدة من المتطوعين، أو المحاولة مرة أخرى.",
        stopped: "لقد توقفت. محونا كل إجاباتك. شكرا على وقتك.",
        idleTitle: "هل ما زلت هنا؟", idle: "سنمحو إجاباتك. الثواني الباقية: %.",
        idleStart: "سنعود إلى البداية. الثواني الباقية: %.", pickLanguage: "ما هي لغتك؟",
        awayTitle: "حدث انقطاع قصير.",
        away: "هل كنت هنا قبل قليل؟ هل نكمل معا؟ وإلا فسنمحو كل شيء. الثواني الباقية: %.",
        awayResume: "نعم، نكمل", awayErase: "لا، محو كل شيء")
}
