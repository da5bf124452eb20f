### ¿Qué dicen las hojas impresas?

report-title-mine = Mi plan
report-title-staff = Hoja para el personal
report-made = Onramp, { $region }, hecho el { $day }
report-keep-apart = Esta hoja tiene respuestas privadas. Guárdela en el archivo seguro, aparte de otros papeles.

report-goal = Mi meta
report-goal-line = { $job } ({ $best })
report-goal-by-fit = No se nombró una meta. Este es el destino que mejor va con lo que se dijo.
report-no-destination = Todavía no hay para qué hacer un plan. Nombre una meta o diga qué le atrae.
report-no-way-now = Por ahora no hay un camino abierto a { $job }. Pregunte a su asesor qué falta.
report-there-already = Con lo que tiene ya puede hacer este trabajo.

report-where-i-am = Dónde estoy ahora
report-good-until-month = { $credential }, vigente hasta { $month }
report-good-until = { $credential }, vigente hasta el { $day }
report-check-if-valid = { $credential } (pregunte si sigue vigente)
report-had-before = { $credential } (lo tuve; pregunte cómo recuperarlo)
report-worked-as = Trabajé de: { $job }
report-beginning = Estoy al comienzo. Todos empezamos en algún lugar.

report-next-step = Mi próximo paso
report-after-that = Después
report-more-steps = { $count ->
    [one] y { $count } paso más
   *[other] y { $count } pasos más
}
report-step = { $step }: { $status }
report-takes = Dura: { $length }. Cuesta antes de cualquier ayuda: { $price }.
report-gives = Le da: { $what }
report-pays = Después paga { $pay }
report-pays-one-of = Después paga { $pay }, entre { $count } trabajos distintos
report-where = Dónde: { $provider }
report-when = Cuándo: { $times }
report-missing = Todavía falta: { $what }
report-gate = Pregunte antes de pagar: { $gate }. Quién decide: { $who }
report-before-enrolling = Antes de inscribirse: { $what }

report-help-for-this-step = Ayuda por la que puede preguntar en este paso
report-only-they-decide = Solo ellos deciden. Pregunte; preguntar no cuesta nada.
help-ask-counselor = Pregunte a su asesor cómo comunicarse.
help-bring = Lleve: { $what }
help-say = Diga: «{ $what }»

report-questions = Preguntas que hacer
question-cost = ¿Cuánto cuesta en total y qué no está incluido?
question-price-now = ¿El precio sigue siendo el mismo?
question-length = ¿Cuántas semanas dura?
question-start = ¿Cuándo empieza el próximo y hasta cuándo puedo solicitar?
question-hours = ¿Se puede tomar en menos horas por semana?

report-in-all = El camino completo
total-length = Dura: { $length }
total-price = Cuesta antes de cualquier ayuda: { $price }
total-unpaid = Pasos sin paga: { $weeks }
total-pay-now = Trabajo pagado: desde el comienzo
total-pay-not-reported = Trabajo pagado: sin datos
total-first-pay = Trabajo pagado: después de la semana { $count }, lo más pronto
report-no-promise = Nada aquí es una promesa. Los precios y las fechas cambian: pregunte primero.

report-work-this-week = Trabajos por los que ya puede preguntar
open-work-pays = { $job }: { $pay }
open-work-less = { $work } ({ $note })
work-pays-less = puede pagar menos de lo que dijo
report-data-of = Los datos de esta página son del catálogo del { $day }.

staff-goals = Meta de empleo
staff-proven = No hay en este catálogo un plan mejor según la prioridad elegida.
staff-proven-as-reported = Según los datos que hay, no hay en este catálogo un plan mejor según la prioridad elegida.
staff-objectives = Objetivos por alcanzar
staff-services = Servicios, en el orden en que se pregunta
staff-need-told = { $need } (lo dijo la persona): { $because }
staff-need-asked = { $need } (se pide a todos): { $because }
staff-service = { $service }: { $verdict } (orden de pago { $order })
staff-ask = Pregunte: { $facts }
staff-uncovered = Necesidades sin nadie a quien preguntar en este catálogo
staff-providers = Proveedores
staff-provider = { $step }: { $provider }
staff-facts = Datos que falta preguntar
staff-referrals = Referencias a servicios
staff-referral = { $service }, para { $step }: { $state }
staff-sources = Fuentes
