### ¿Qué dice la puerta que habla línea por línea?

plain-keys = Escriba el número de lo que elige y presione Enter. Escriba «?» para ayuda, «!» para ayuda urgente, «q» para salir.
plain-goodbye = No se guardó nada. Que le vaya bien.
plain-at-the-beginning = Este es el comienzo. No hay adónde regresar.
plain-nothing-to-undo = No hay nada que deshacer.
plain-not-understood = No se entendió. Escriba un número, o «?» para ayuda.
plain-answer-or-skip = Escriba el número de lo que elige, o «k» para saltar.
plain-nothing-found = No se encontró nada para: { $words }. Pruebe otras palabras, o presione Enter para seguir.

plain-question-of = { $page }, pregunta { $place } de { $all }
plain-chosen = { $choice } (su respuesta)
plain-marked = { $choice } (marcado)
plain-typed-before = Su respuesta: { $value }. Presione Enter para dejarla así.
plain-you-said = Usted dijo: { $what }
plain-add = Agregar: { $what }
plain-take-away = Quitar: { $what }
plain-has-run-out = Marcar que ya se venció: { $what }
plain-still-valid = Marcar que sigue vigente: { $what }
plain-was-unpaid = Marcar como trabajo sin paga: { $what }
plain-was-paid = Marcar como trabajo con paga: { $what }

plain-hint-one = Escriba un número; «k» para saltar, «b» para regresar, «w» para saber por qué preguntamos.
plain-hint-one-of-many = Escriba un número o las primeras letras; «k» para saltar, «b» para regresar, «w» para saber por qué preguntamos.
plain-hint-many = Escriba los números que quiere marcar, como 1 3; otra vez para quitar la marca. Presione Enter para seguir.
plain-hint-typed = Escriba { $what }; «k» para saltar, «b» para regresar, «w» para saber por qué preguntamos.
plain-hint-find = Escriba una palabra para buscar, o un número. Presione Enter para seguir.
plain-hint-choose = Escriba un número; «b» para regresar.
plain-hint-pathways = Escriba un número para ver sus pasos, o «c» y hasta tres números para comparar, como «c 1 2»; «o» y un número, como «o 2», pone otro camino en su lugar.
plain-hint-home = Escriba un número; «b» para regresar, «q» para salir.
plain-hint-day = Escriba el día como 2027-01-25 (25 de enero de 2027), o presione Enter para dejarlo abierto.
plain-hint-look-up = Escriba un número, u otras palabras para buscar. Presione Enter para regresar adonde estaba.
plain-hint-close = Presione Enter para regresar adonde estaba.
plain-not-a-day = Eso no es un día. Escríbalo como 2027-01-25 (25 de enero de 2027).

plain-sentence = { $words }.
plain-you-lean = Le atrae { $what }.
plain-pathway = { $pathway }. Lleva a { $job }.
plain-all-pathways = { $count ->
    [one] Mostrar { $count } camino más
   *[other] Mostrar { $count } caminos más
}
plain-all-work = { $count ->
    [one] Mostrar { $count } trabajo más por el que puede preguntar ya
   *[other] Mostrar { $count } trabajos más por los que puede preguntar ya
}
plain-tie = Está a la par del anterior.
plain-compared = Lado a lado
plain-ideas = Ideas para { $ideas } de { $needs ->
    [one] { $needs } necesidad
   *[other] { $needs } necesidades
}.
plain-way-to = El camino a { $job }:
plain-to-my-plan = Seguir a mi plan
plain-plan-by = Hacer el plan de otra forma: { $best }
plain-plan-for = Hacer el plan para: { $job }
plain-ways = Mostrar los caminos lado a lado («v»)
plain-way-steps = { $count ->
    [one] { $count } paso
   *[other] { $count } pasos
}

plain-step-on = { $step }, { $day }
plain-in-my-plan = Paso { $place } de mi plan: { $step }
plain-put-in = Poner en mi plan: { $step }
plain-take-out = Quitar de mi plan: { $step }
plain-earlier = Mover antes: { $step }
plain-set-day = Poner un día: { $step }
plain-which-day = ¿Qué día para este paso? { $step }
plain-take-it-home = Seguir para llevarlo a casa

plain-mine-is-safe = Su hoja no tiene nada privado. No pasa nada si otra persona la ve.
plain-read-mine = Leer mi hoja aquí
plain-write-mine = Escribir mi hoja en un archivo
plain-write-staff = Escribir la hoja para el personal en un archivo; tiene respuestas privadas

plain-asks-for = Pide: { $what }
plain-no-help = { $need }: nadie a quien preguntar en este catálogo. Dígale a su asesor.
plain-help-with = Ayuda con { $need }: { $services }
plain-help = { $need }: { $service }, { $verdict }
plain-connect = Quiero que me conecten con ellos
plain-not-connected = Prefiero que no me conecten con ellos
plain-done = Ya hice este paso antes
plain-not-done = No he hecho este paso
plain-ask-in-private = Responder unas preguntas privadas sobre este paso, si nadie más puede ver ni oír
plain-show-private = Mostrar lo privado por su nombre
plain-hide-private = Mostrar otra vez lo privado con palabras neutras
plain-private-door = Las próximas preguntas son privadas. Siga solo si nadie más puede ver ni oír.
plain-must-report = Parte del personal debe reportar ciertas cosas. Salte lo que quiera.
plain-private-yes = Seguir
plain-private-no = Ahora no: regresar al paso

plain-help-numbers = Escriba el número de lo que elige y presione Enter. Donde puede marcar varios, escriba varios números.
plain-help-moving = «n» o Enter: seguir. «b»: regresar, sin perder nada. «k»: saltar. «u»: deshacer. «j»: páginas.
plain-help-asking = «r»: repetir. «s»: ¿dónde estoy? «w»: ¿por qué está esto aquí?
plain-help-anywhere = Una diagonal y palabras, como /comida: buscar. «l»: el otro idioma. «!»: ayuda urgente. «q»: salir.
plain-urgent = Ayuda que no puede esperar
plain-pages = Páginas abiertas
plain-look-up = Se encontró esto
plain-look-up-nothing = Escriba lo que busca: un servicio, un paso, un trabajo, un certificado.
plain-open-map = Mostrar su mapa
plain-open-map-of = Mostrar el mapa: { $pathway }
plain-given-by = Se obtiene aquí: { $step }
plain-leave = ¿Salir? No se guarda nada, solo las hojas que pidió.
plain-leave-yes = Sí, salir
plain-leave-no = No, quedarse
plain-you-are-at = Está en: { $page }
plain-opened = Abiertas hasta ahora: { $pages }
