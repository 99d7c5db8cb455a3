extension WebWords {
    /// In the tú-form.
    static let spanish = WebWords(
        form: Form(
            chosen: "elegido", otherLanguage: "Otro idioma", otherAnswers: "O bien", aboutInterview: "Ayuda y parar",
            yourNumber: "Tu número", listen: "Escuchar", listenTo: "Escuchar: %",
            problem: "Mira otra vez",
            nothingChosen: "Elige primero una respuesta. ¿No quieres responder? Entonces puedes saltar la pregunta.",
            nothingTicked: "Todavía no has elegido nada. Elige lo que vale para ti. También puedes saltar la pregunta.",
            tooManyTicked: "Puedes elegir % como máximo. Quita una o varias.",
            exclusiveTogether: "«%» no va junto con otra respuesta. Quita una de las dos.",
            noNumber: "No podemos leer este número. Escribe un número de % a %.",
            trap: "Deja esta casilla vacía. Solo sirve para parar a los robots.",
            trapFilled:
                "Abajo había una casilla rellena que debe quedar vacía. La hemos vaciado. Inténtalo otra vez.",
            saveFailed:
                "No se pudo guardar. No es culpa tuya. Tus respuestas siguen en esta página. Espera un poco e inténtalo otra vez.",
            notSentYet: "Hasta ahora tus respuestas están solo en esta página, en tu propio aparato.",
            notSentYetLent: "Hasta ahora tus respuestas están solo en esta página.",
            idle: "En % segundos volvemos al principio. Entonces tus respuestas desaparecen."),
        start: Start(
            whoAsks: "¿Quién hace estas preguntas? %.", privacyLink: "¿Qué pasa con tus respuestas?",
            localNetwork:
                "Estás en el wifi de este lugar. No es internet. Tus respuestas van solo al aparato que está aquí. No te cuesta nada.",
            lentDevice:
                "Después de ti, otra persona usa este aparato. ¿No haces nada durante % minutos? Entonces desaparece todo.",
            codeTitle: "Escribe tu código",
            codeText: "El código está en tu papel o en la pantalla. Tiene seis letras y cifras.",
            codeLabel: "Tu código",
            codeHint: "¿Mayúsculas o minúsculas? Da igual.",
            withoutCode: "¿No tienes código? Aquí también puedes participar:",
            thanksTitle: "Gracias", saved: "Tus respuestas están guardadas.",
            nextTitle: "¿Qué pasa ahora?",
            next:
                "Las personas de % juntan todas las respuestas. Así ven qué puede mejorar. Nadie sabe qué respuestas son tuyas.",
            nextUnnamed:
                "Juntamos todas las respuestas. Así vemos qué puede mejorar. Nadie sabe qué respuestas son tuyas.",
            closePage: "No tienes que hacer nada más. Puedes cerrar esta página.",
            giveBack: "No tienes que hacer nada más. Puedes devolver el aparato.",
            stoppedTitle: "Todo está borrado",
            startAgain: "Empezar de nuevo", goBack: "Volver",
            nextPerson: "Empezar para otra persona"),
        messages: Messages(
            codeClosed: Message(
                "Estas preguntas están cerradas",
                "Con este código ya no puedes participar. No es culpa tuya: el tiempo ha terminado.\nGracias por querer ayudar."
            ),
            codeNotYetOpen: Message(
                "Llegas pronto",
                "Estas preguntas todavía no están abiertas. No es culpa tuya.\nVuelve más tarde con el mismo código."),
            codeUnknown: Message(
                "No conocemos este código",
                "Quizás una letra se leyó mal. Pasa fácilmente.\nMira otra vez tu papel o la pantalla, y escribe el código de nuevo."
            ),
            codeMistyped: Message(
                "Algo no está bien en el código",
                "Una letra o una cifra es distinta. Pasa fácilmente.\nUn código tiene seis letras y cifras. Nunca tiene un cero ni un uno, y tampoco las letras O e I."
            ),
            codeNeeded: Message(
                "Para esto necesitas un código",
                "El código está en tu papel, o en la pantalla donde los voluntarios. Escríbelo aquí."),
            surveyUnknown: Message(
                "No encontramos estas preguntas",
                "Quizás la dirección ha cambiado. No es culpa tuya.\n¿Tienes un código? Escríbelo aquí."),
            formTooOld: Message(
                "Esta página es demasiado vieja",
                "Después de % minutos tiramos lo que no se ha enviado. Así nadie más puede verlo. No es culpa tuya.\nNo se ha guardado nada. Puedes empezar de nuevo."
            ),
            formDamaged: Message(
                "No podemos leer esta página",
                "Algo fue mal por el camino. No es culpa tuya.\nNo se ha guardado nada. Puedes empezar de nuevo."),
            thanksAgain: Message(
                "Gracias", "Ya teníamos tus respuestas. Están guardadas una sola vez. No tienes que hacer nada más."),
            thanksDifferent: Message(
                "Ya teníamos tus respuestas",
                "Ya habías enviado tus respuestas. Esas primeras respuestas se quedan. Lo que cambiaste después no está guardado: ya no sabemos qué respuestas son tuyas."
            ),
            thanksSealed: Message(
                "Ya teníamos tus respuestas",
                "Tus respuestas ya estaban guardadas, una sola vez. ¿Cambiaste algo después? Eso no está guardado: las primeras respuestas se quedan."
            ),
            alreadyErased: Message(
                "Ya habías parado",
                "Entonces borramos todas tus respuestas. Tampoco están guardadas ahora.\n¿Quieres participar de todos modos? Puedes empezar de nuevo."
            ),
            ticketSpent: Message(
                "Esta invitación ya se ha usado",
                "Con cada invitación se responde una vez. ¿Ya participaste? Gracias. No tienes que hacer nada más.\n¿Todavía no participaste? Pide otra invitación a quien te dio esta."
            ),
            ticketNeeded: Message(
                "Para esto necesitas una invitación",
                "Escanea el código de tu invitación, o escribe toda la dirección que está debajo.\n¿No tienes invitación? Pide una a los voluntarios."
            ),
            ticketUnknown: Message(
                "No conocemos esta invitación",
                "Quizás una letra se leyó mal. Pasa fácilmente.\nEscanea otra vez el código de tu invitación, o mira la dirección letra por letra."
            ),
            tooManyRequests: Message(
                "Espera un momento",
                "Ahora hay mucha gente. No es culpa tuya.\nEspera un minuto. Después vuelve atrás e inténtalo otra vez. Tus respuestas siguen en la página anterior."
            ),
            pageNotFound: Message(
                "Esta página no existe",
                "Quizás la dirección está mal escrita. Pasa fácilmente.\n¿Tienes un código? Escríbelo aquí."),
            serverTrouble: Message(
                "Algo fue mal de nuestro lado",
                "No es culpa tuya. No se ha enviado nada.\nEspera un poco. Después vuelve atrás e inténtalo otra vez.")),
        privacy: Privacy(
            title: "¿Qué pasa con tus respuestas?",
            gist: "No preguntamos tu nombre. No sabemos quién eres. Tú eliges si participas.",
            whoTitle: "¿Quién hace estas preguntas?",
            who: "% hace estas preguntas y cuida tus respuestas.",
            whoUnnamed: "Pregúntalo a las personas que te dieron el código.",
            whyTitle: "¿Por qué?",
            basis: "¿Por qué lo permite la ley? La razón se llama: %.",
            free: "Participar es libre. Si no participas, nada cambia para ti.",
            keptTitle: "¿Qué guardamos?",
            kept: [
                "tus respuestas", "el idioma que elegiste", "si alguien te ayudó", "que participaste en línea",
                "de qué lugar es tu código", "qué día, y si era por la mañana o por la tarde",
            ],
            notKeptTitle: "¿Qué no guardamos?",
            notKept: [
                "ni nombre ni dirección", "ningún número de teléfono",
                "ninguna dirección IP: es el número de tu internet",
                "ni qué móvil u ordenador tienes", "ninguna cookie", "ninguna hora",
            ],
            abuse:
                "Para parar los abusos, el ordenador cuenta cuántas veces una conexión pide algo. Es un número sin nombre. Después de una hora desaparece. Nunca va con tus respuestas.",
            beforeTitle: "Mientras no envías",
            before: "Tus respuestas están solo en la página, en tu propio aparato. Nosotros todavía no tenemos nada.",
            stop:
                "Puedes parar cuando quieras. Entonces desaparece todo. Solo contamos que alguien paró, y hasta dónde llegó esa persona.",
            afterTitle: "Cuando has enviado",
            after:
                "Ya no podemos mostrar, cambiar ni borrar tus respuestas. Porque nadie sabe cuáles son tuyas.",
            ticket:
                "¿Recibiste una invitación para una sola vez? Entonces recordamos que se ha usado. No qué respuestas van con ella.",
            seenTitle: "¿Quién ve las respuestas?",
            seen:
                "Solo las personas que quieren mejorar la ayuda. A otros solo mostramos números sobre muchas personas juntas.",
            retention: "Después de % días borramos las respuestas. Solo quedan esos números.",
            questionsTitle: "¿Tienes una pregunta o una queja?",
            contact: "Haz tu pregunta aquí: %.",
            dpo: "También hay alguien que vigila tu privacidad: %.",
            complaint:
                "¿Crees que hacemos algo mal? Puedes quejarte a la Autoridad belga de Protección de Datos, Drukpersstraat 35 / rue de la Presse 35, 1000 Bruselas. No cuesta nada."
        )
    )
}
