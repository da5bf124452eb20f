### ¿Qué rótulos llevan las hojas?

paper-my-day = Mi día para esto
paper-may-help = Quién puede ayudar
paper-who-and-how = { $who }, { $how }
paper-takes = Cuánto dura
paper-costs = Costo antes de cualquier ayuda
paper-costs-unknown = Costo
paper-gives = Le da
paper-then-pays = Después paga
paper-where = Dónde
paper-other-county = { $provider } (fuera de su condado)
paper-when = Cuándo
paper-starts = Próximo inicio
paper-apply-by = Plazo para solicitar
paper-web = Lea más
paper-missing = Todavía falta
paper-asks-for = Este paso pide
paper-to-confirm = Por confirmar
paper-gate = Pregunte antes de pagar
paper-gate-decides = { $gate }. Quién decide: { $who }
paper-before-enrolling = Antes de inscribirse
paper-in-person = Vaya a { $address }
paper-in-english = En inglés: «{ $words }»

paper-ladder = El camino hacia arriba y lo que paga cada paso
ladder-rung = { $place }. { $step }
ladder-goal = Mi meta: { $job }
ladder-here = Estoy aquí
ladder-pays = { $rung }: después { $pay }

paper-timeline = El camino en el tiempo
timeline-one-week = semana { $first }
timeline-weeks = semanas { $first } a { $last }
timeline-paid = { $step }: { $weeks }, con paga
timeline-unpaid = { $step }: { $weeks }, sin paga
timeline-at-once = { $step }: { $length }, desde el primer día
timeline-after = { $step }: { $length }, después de la semana { $week }
timeline-from-day = { $step }: { $length }, desde el { $day }
timeline-not-reported = { $step }: duración sin datos
timeline-legend = Del primer día a la semana { $weeks }. Oscuro es con paga, claro es sin paga.
timeline-legend-in-signs = Del primer día a la semana { $weeks }. # es con paga, - es sin paga.

paper-interests = Lo que me atrae
interest-much = { $theme }: mucho
interest-somewhat = { $theme }: algo
interest-little = { $theme }: menos

paper-dated = { $what }: { $step }
paper-renew-before = Renueve antes del
paper-my-words = En mis palabras: «{ $words }»
paper-more = Hay más. Pregunte a su asesor o mírelo en la pantalla.
paper-counselor = Mi asesor
paper-counselor-name = Asesor
paper-counselor-reach = Cómo comunicarse
paper-next-meeting = Próxima cita
paper-meeting-place = Hora y lugar

staff-funding = Fondos, en el orden de quién paga primero
staff-pays = { $service }: { $verdict }. Para: { $needs }
staff-choices = Opciones consideradas
staff-choices-said = Por qué no, en palabras de la persona
choice-pathway = { $pathway }, para llegar a { $job }
choice-same-way = Los mismos pasos que el plan.
choice-no-way = No se encontró un camino desde donde está la persona.
choice-lies-elsewhere = Lo que le gusta a la persona va por otro lado.
choice-paid-later = { $count ->
    [one] El trabajo pagado llega { $count } semana más tarde.
   *[other] El trabajo pagado llega { $count } semanas más tarde.
}
choice-longer = { $count ->
    [one] Dura { $count } semana más.
   *[other] Dura { $count } semanas más.
}
choice-more-unpaid = { $count ->
    [one] Tiene { $count } semana más de pasos sin paga.
   *[other] Tiene { $count } semanas más de pasos sin paga.
}
choice-dearer = Cuesta más que el plan.
choice-price-not-known = No hay datos de su precio completo.
choice-nothing-against = Nada de lo que se sabe está en contra. La persona eligió otra cosa o todavía no ha elegido.
referral-suggested = sugerido
referral-discussed = conversado
referral-agreed = de acuerdo

paper-own-goal = Mi meta, en mis palabras
paper-not-typed = una línea para escribir
paper-typed = { $what }: { $words }
ask-own-words = ¿Cuál es su meta, en sus palabras?
ask-counselor = ¿Qué asesor le atiende?
ask-counselor-reach = ¿Cómo puede comunicarse con el asesor?
ask-next-meeting = ¿Qué día se ven otra vez?
ask-meeting-place = ¿A qué hora y dónde?
why-own-words = Quedará en sus hojas tal como lo escriba. No escriba lo que nadie más deba leer.
why-meeting = Quedará en las hojas tal como lo escriba. Si lo salta, habrá una línea para escribir. Sin número de caso, por favor.
typing-coming-day = Escriba el día como 2026-12-17 (17 de diciembre de 2026).
typing-words = Escríbalo como debe quedar.
refusal-not-a-day = Escriba el día así, por favor: 2026-12-17 (17 de diciembre de 2026).
refusal-before = Ese día ya pasó. Según el plan, no empieza antes del { $day }.
refusal-in-the-past = Ese día ya pasó. Escriba uno que todavía no llegue, por favor.
refusal-too-long = Es demasiado largo para la hoja. Use como máximo { $most } letras, por favor.

paper-own-lines = Mis propias líneas
paper-no-days = Este plan todavía no tiene días. El calendario está vacío.
paper-day-code = Para el calendario: acerque la cámara del teléfono a este código. Lleva el día de mi próximo paso. No hace falta internet.
paper-code = Para un teléfono: acerque la cámara al código. Lleva mi próximo paso y a quién llamar. No hace falta internet.
