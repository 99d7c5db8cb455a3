extension KioskWords {
    /// Modern Standard Arabic without vowel signs, with the digits 0 to 9. Nouns instead of commands (*a touch of*), so
    /// that it speaks to women and men alike.
    static let arabic = KioskWords(
        tooSmall: "الشاشة صغيرة جدا. الرجاء تكبير النافذة. المطلوب: % × %. الموجود الآن: % × %.",
        more: "المزيد (% من %)",
        onYourPhone: "هل يريد شخص آخر المشاركة من هاتفه؟ يكفي مسح الرمز بالهاتف، أو فتح هذا العنوان:",
        onTheWeb: "هل يريد شخص آخر المشاركة من هاتفه؟ هذا هو العنوان:",
        notInRange: "هذا غير ممكن. الرجاء اختيار رقم من % إلى %.",
        invitation: "هل لديك 3 دقائق لنفكر معا؟",
        ownPhone: "يمكنك المشاركة من هاتفك. يكفي مسح هذا الرمز.",
        ownPhoneAddress: "يمكنك المشاركة من هاتفك. هذا هو العنوان:",
        touchToBegin: "لمس الشاشة للبدء",
        volunteer: "المتطوعون",
        closedUntil: "المشاركة مغلقة الآن. يمكنك المشاركة من الساعة %:%.",
        closedToday: "المشاركة مغلقة الآن. يمكنك العودة في يوم آخر.",
        notOpen: "الأسئلة غير مفتوحة بعد. يمكنك سؤال المتطوعين.",
        outOfOrder: "هذا الجهاز لا يعمل الآن. هذا ليس خطأك. الرجاء إخبار المتطوعين.",
        lettersLeft: "الأحرف المتبقية: %",
        readAloud: "استماع", readAloudOff: "بدون صوت", readAgain: "مرة أخرى",
        headphones: "الرجاء وضع السماعات. عندها لن يسمع أحد غيرك ما نقرؤه.", headphonesOn: "السماعات جاهزة",
        display: "العرض", displayQuestion: "ما الأسهل لك في القراءة؟", lightTheme: "فاتح", darkTheme: "داكن",
        contrastTheme: "تباين قوي", largerText: "حروف أكبر", normalText: "حروف عادية",
        scanning: "بزر واحد")
}
