### ¿Qué rótulos llevan las hojas?

paper-my-day = Mi día para esto
paper-takes = Cuánto dura
paper-costs = Costo antes de cualquier ayuda
paper-gives = Da
paper-then-pays = Después paga
paper-where = Dónde
paper-other-county = { $provider } (fuera de su condado)
paper-when = Cuándo
paper-starts = Próximo comienzo
paper-apply-by = Solicite antes del
paper-web = Lea más
paper-missing = Todavía falta
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
ladder-from-the-foot = De abajo hacia arriba: estoy aquí; después
ladder-pays = { $rung }: después { $pay }

paper-timeline = El camino en el tiempo
timeline-paid = { $step }: semanas { $first } a { $last }, con paga
timeline-unpaid = { $step }: semanas { $first } a { $last }, sin paga
timeline-not-reported = { $step }: duración sin datos
timeline-legend = Del primer día a la semana { $weeks }. Oscuro es con paga, claro es sin paga.

paper-interests = Lo que me atrae
interest-much = { $theme }: mucho
interest-somewhat = { $theme }: algo
interest-little = { $theme }: menos
