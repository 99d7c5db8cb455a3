extension InterfaceWords {
    /// In the ти-form; no verbs in the past, since those name a gender. Seconds after a colon, since the noun changes with
    /// the number.
    static let ukrainian = InterfaceWords(
        back: "Назад", skip: "Пропустити", skipRest: "Пропустити ці картки", refuse: "Волію не казати",
        dontKnow: "Не знаю", stop: "Стоп", proceed: "Далі", noneOfThese: "Нічого з цього", begin: "Беру участь",
        send: "Так, надіслати", tryAgain: "Спробувати ще раз", close: "Закрити", stillHere: "Так, я ще тут",
        language: "Мова", assistance: "Хтось мені допомагає",
        chooseMany: "Обери те, що тобі підходить. Можна кілька відповідей.", chooseUpTo: "Обери не більше ніж %.",
        enterNumber: "Введи число від % до %.", step: "Крок % з %", card: "картка % з %", comma: ", ",
        reviewTitle: "Готово!",
        review: "Це були всі запитання. Можна зберегти твої відповіді? Потім стерти їх уже не можна.",
        saving: "Зачекай хвилинку. Ми зберігаємо твої відповіді.",
        saveFailed: "Не вдалося зберегти твої відповіді. Це не твоя провина. Поклич волонтера або спробуй ще раз.",
        stopped: "Опитування зупинено. Усі твої відповіді стерто. Дякуємо за твій час.",
        idleTitle: "Ти ще тут?", idle: "Ми зітремо твої відповіді. Залишилося секунд: %.",
        idleStart: "Ми повернемося на початок. Залишилося секунд: %.", pickLanguage: "Обери свою мову",
        awayTitle: "Була коротка перерва.",
        away: "Це твоє опитування? Продовжимо? Якщо ні, ми все зітремо. Залишилося секунд: %.",
        awayResume: "Так, далі", awayErase: "Ні, стерти все")
}
