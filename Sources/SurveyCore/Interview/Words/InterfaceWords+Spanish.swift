extension InterfaceWords {
    /// In the tú-form; no adjectives about the person, since those name a gender.
    static let spanish = InterfaceWords(
        back: "Atrás", skip: "Saltar", skipRest: "Saltar estas tarjetas", refuse: "Prefiero no decirlo",
        dontKnow: "No lo sé", stop: "Parar", proceed: "Siguiente", noneOfThese: "Nada de esto",
        begin: "Quiero participar", send: "Sí, enviar", tryAgain: "Intentar otra vez", close: "Cerrar",
        stillHere: "Sí, sigo aquí", language: "Idioma", assistance: "Alguien me ayuda",
        chooseMany: "Elige lo que vale para ti. Puedes elegir más de una respuesta.",
        chooseUpTo: "Elige % como máximo.",
        enterNumber: "Escribe un número del % al %.", step: "Paso % de %", card: "tarjeta % de %", comma: ", ",
        reviewTitle: "¡Ya está!",
        review: "Estas eran todas las preguntas. ¿Podemos guardar tus respuestas? Después ya no puedes borrarlas.",
        saving: "Un momento. Guardamos tus respuestas.",
        saveFailed:
            "No se pudieron guardar tus respuestas. No es culpa tuya. Llama a un voluntario o inténtalo otra vez.",
        stopped: "Has parado. Hemos borrado todas tus respuestas. Gracias por tu tiempo.",
        idleTitle: "¿Sigues ahí?", idle: "En % segundos borramos tus respuestas.",
        idleStart: "En % segundos volvemos al principio.", pickLanguage: "Elige tu idioma",
        awayTitle: "Hubo una pequeña pausa.",
        away: "¿Eras tú quien respondía aquí? ¿Quieres seguir? Si no, lo borramos todo en % segundos.",
        awayResume: "Sí, seguir", awayErase: "No, borrar todo")
}
