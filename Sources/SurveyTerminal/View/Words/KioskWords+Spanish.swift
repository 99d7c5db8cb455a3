extension KioskWords {
    /// In the tú-form; no adjectives about the person, since those name a gender.
    static let spanish = KioskWords(
        tooSmall:
            "La pantalla es demasiado pequeña. Agranda la ventana. Hacen falta % × % caracteres. Ahora hay % × %.",
        more: "Más (% de %)",
        onYourPhone: "¿Alguien más quiere participar, con su teléfono? Escanea el código o entra en",
        onTheWeb: "¿Alguien más quiere participar, con su teléfono? Entra en",
        notInRange: "Eso no puede ser. Elige un número del % al %.",
        invitation: "¿Tienes 3 minutos para pensar con nosotros?",
        ownPhone: "¿Mejor en tu teléfono? Escanea el código.", ownPhoneAddress: "¿Mejor en tu teléfono? Entra en",
        touchToBegin: "Toca la pantalla",
        volunteer: "Voluntariado",
        closedUntil: "Ahora está cerrado. Puedes participar a partir de las %:%.",
        closedToday: "Ahora está cerrado. Vuelve otro día.",
        notOpen: "Las preguntas aún no están abiertas. Pregunta a un voluntario.",
        outOfOrder: "Este aparato no funciona ahora. No es culpa tuya. Llama a un voluntario.",
        lettersLeft: "Quedan % caracteres",
        readAloud: "Leer en voz alta", readAloudOff: "Sin sonido", readAgain: "Otra vez",
        headphones: "Ponte los auriculares. Así solo tú oyes lo que leemos.", headphonesOn: "Ya está",
        display: "Pantalla", displayQuestion: "¿Cómo lees mejor?", lightTheme: "Claro", darkTheme: "Oscuro",
        contrastTheme: "Mucho contraste", largerText: "Letras más grandes", normalText: "Letras normales",
        scanning: "Con un solo botón")
}
