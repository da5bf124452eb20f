### ¿Dónde está la persona, qué falta, qué ayuda y por qué?

status-done = ya lo tiene
status-behind = ya lo pasó
status-start-here = EMPIECE AQUÍ
status-or-start-here = o inicie aquí
status-can-start = disponible
status-check-first = a confirmar
status-next = sigue
status-later = después
status-opens-after = se abre después
status-no-way-yet = ahora no está abierto

missing-step = primero: { $step }
missing-ask-credential = ¿sigue vigente? { $credential }
missing-ask-fact = una respuesta: { $fact }
missing-ask-work = cuánto tiempo hizo este trabajo: { $work }
missing-ask-credits = cuántos créditos da esto (total necesario: { $credits }): { $steps }
missing-fact-least = { $fact }: al menos { $number }
missing-fact-most = { $fact }: como máximo { $number }
missing-fact-between = { $fact }: de { $least } a { $most }
missing-fact-months = { $fact }: en los últimos { $months } meses
missing-not-fact = no mientras: { $fact }
missing-work = { $months ->
    [one] { $work }: { $months } mes
   *[other] { $work }: { $months } meses
}
missing-any-work = trabajo de { $work }
missing-not-work = no si ya trabajó de { $work }
missing-held-before = { $credential }, que tuvo antes
missing-held-before-months = { $credential }, que tuvo antes y se venció hace { $months } meses o menos
missing-ask-held = cuándo se venció: { $credential }

fit-close = va con lo que le atrae
fit-some = va en parte con lo que le atrae
fit-elsewhere = distinto de lo que le atrae
fit-not-asked = no se preguntó por intereses
fit-no-lean = todavía nada claro

reason-goal = Lleva a { $job }, la meta que usted nombró.
reason-sector = Usted eligió esta clase de trabajo.
reason-work-done = Usted ha trabajado de { $job }.
reason-renew = Antes tuvo esto: { $credential }. Puede haber un camino corto de regreso.
reason-renew-ask = Antes tuvo esto: { $credential }. El camino corto de regreso solo vale por un tiempo. Averigüe qué día se venció.
reason-held-before = Antes tuvo esto: { $credential }. Pregunte cómo recuperarlo.
reason-head-start = { $count ->
    [one] Ya tiene { $count } paso de este camino.
   *[other] Ya tiene { $count } pasos de este camino.
}
reason-fit-close = Va con lo que le atrae.
reason-fit-some = Va en parte con lo que le atrae.
reason-starts-now = Puede empezar ahora: { $step }.
reason-pays-less = Al empezar puede pagar menos de los { $least } por hora que usted dijo.
reason-paid-in-time = Lleva a un trabajo pagado en el tiempo que dijo.
reason-paid-late = { $count ->
    [one] El trabajo pagado llega { $count } semana después de lo que dijo.
   *[other] El trabajo pagado llega { $count } semanas después de lo que dijo.
}

verdict-worth-asking = vale la pena preguntar
verdict-ask-first = pregunte primero
verdict-probably-not = probablemente este no
verdict-out-of-date = no se sabe, dato viejo
verdict-waitlist = lista de espera
verdict-paused = en pausa por ahora

because-worth-asking = Nada de lo que dijo lo descarta. Solo ellos deciden.
because-presumed = Algo que nos dijo suele contar en lugar de su regla. Solo ellos deciden.
because-ask-first = { $count ->
    [one] Una respuesta diría más: { $facts }.
   *[other] Estas respuestas dirían más: { $facts }.
}
because-ask-first-work = Pregúnteles qué necesitan saber.
because-probably-not = { $why } En su lugar, pruebe: { $instead }.
because-out-of-date = Lo que sabemos debía revisarse antes del { $day }. Llame para confirmar.
because-waitlist = Hay lista de espera. Pregunte cuánto tarda y apúntese.
because-paused = Por ahora no recibe a nadie nuevo. Pregunte cuándo abre otra vez.
because-every-step = Importa en cada paso.

capacity-open = hay cupo
capacity-waitlist = lista de espera
capacity-paused = en pausa por ahora
capacity-closed = cerrado
capacity-not-reported = cupo sin datos

price-free = gratis
price-at-least = al menos { $amount }
pay-to-start = { $pay } al empezar, { $area }, { $month }
pay-or-more = { $amount } o más
pay-up-to = hasta { $amount }
pay-not-reported = pago sin datos

kind-explore = conocer
kind-bridge = prepararse
kind-course = curso
kind-credential = solicitar
kind-exam = examen
kind-license = licencia
kind-apprenticeship = aprendizaje pagado
kind-work-based-learning = aprender trabajando
kind-job = trabajo

best-soonest = lo antes posible
best-cheapest = lo que menos cuesta
best-earn = ganar mientras aprende
best-fewest = menos pasos

cost-tuition = matrícula
cost-fees = cuotas
cost-books = libros
cost-tools = herramientas y equipo
cost-exam = examen
cost-other = otros
cost-whole = en total

way-phone = teléfono
way-text = mensaje de texto
way-relay = servicio de retransmisión
way-in-person = en persona
way-online = en línea

contact-phone = Llame al { $number }
contact-text = Mensaje de texto: { $number }
contact-relay = Retransmisión { $number }
contact-email = Escriba a { $address }

mode-in-person = en persona
mode-online = en línea
mode-hybrid = en parte en línea

no-plan-no-such-destination = Este catálogo no conoce ese trabajo.
no-plan-nothing-leads-there = Ningún paso de este catálogo lleva todavía a { $job }.
no-plan-blocked = Ahora mismo no hay camino abierto a { $job }. Lo que falta: { $missing }.
no-plan-not-found-in-time = No se encontró camino a { $job } en el tiempo permitido. Elija una meta más cercana.
