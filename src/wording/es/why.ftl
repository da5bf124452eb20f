### ¿Por qué está esto aquí, quién lo dice, qué cambió y qué cambiaría si…?

# $what son palabras del catálogo: "Pregunte cómo cambia este sueldo la ayuda para comida."
accept-label = Pregunte antes de aceptar
accept-first = Pregunte antes de aceptar: { $what }
accept-neutral = Pregunte cómo un nuevo pago cambia otras ayudas que pueda tener.
# $amount por hora o por año
accept-from = según lo publicado, desde { $amount }, { $day }
accept-from-household = según lo publicado, desde { $amount } para un hogar de { $people }, { $day }

# Por qué se pregunta.
asked-pathway = ¿Por qué se sugiere esto? { $pathway }
asked-status = En qué punto está este paso: { $step }
asked-missing = Lo que falta: { $what }
asked-chosen = Por qué este paso: { $step }
asked-length = Cuánto dura: { $step }
asked-cost = Cuánto cuesta: { $step }
asked-pay = Cuánto paga: { $step }
asked-need = Por qué importa aquí: { $need }
asked-help = Lo que se dice de esta ayuda: { $service }
asked-before = ¿Por qué preguntar antes de aceptar? { $step }
asked-totals = Lo que toma todo el camino
asked-work = Cuánto paga este trabajo: { $job }
which-line = ¿De qué línea quiere saber más?

# Razones, cada una en una frase.
ground-fit = Intereses: { $fit }.
ground-first-pay = Trabajo pagado: { $when }.
ground-ideas = Ideas de ayuda: para { $with } de { $of ->
    [one] { $of } necesidad
   *[other] { $of } necesidades
} en el camino.
ground-tie = Nada de lo que dijo lo distingue del anterior.
ground-status = En qué punto está: { $status }.
ground-given-by = { $what }: lo puede obtener con { $steps }.
ground-given-by-nobody = { $what }: ningún paso de este catálogo lo da.
ground-only-an-answer = { $what }: solo falta una respuesta.
ground-closed = { $what }: ningún paso de este catálogo cambia eso.
ground-aim = El camino se busca con esta prioridad: { $aim }.
ground-proven = Está comprobado que ningún otro camino de este catálogo es mejor según esa prioridad.
ground-proven-as-reported = Según los datos que hay, ningún otro camino de este catálogo es mejor según esa prioridad. Lo que no tiene datos puede cambiar eso.
ground-best-found = Es el mejor camino hallado en el tiempo dado; puede haber uno mejor.
ground-needed-for = { $step } pide lo que este paso da: { $what }.
ground-needed-first = { $step } pide que este se haga primero.
ground-leads-to = Abre el trabajo para el que se planea: { $job }.
ground-instead = { $step } da lo mismo. En qué punto está: { $status }; { $length }; { $price }.
ground-only-one = Ningún otro paso de este catálogo da lo mismo.
ground-not-planned = El camino planeado llega sin este paso.
ground-assumed = El plan cuenta con esto; por favor confírmelo: { $what }.
ground-raised = El paso pide esto: { $what }.
ground-told = Usted lo dijo.
ground-nobody = Nadie en este catálogo ayuda todavía con esto aquí.
ground-for-whom = Para quién es, según lo publicado:
ground-presumes = En lugar de esa regla suele contar esto:
ground-excluded = Esta regla publicada se aplica: { $why }
ground-excluded-not = Esta regla publicada no se aplica: { $why }
ground-excluded-not-known = No se sabe si esta regla publicada se aplica: { $why }
ground-reaches = Atiende su condado.
ground-reaches-not = No atiende su condado.
ground-reaches-not-known = Solo atiende algunos condados; el suyo no se sabe todavía.
ground-pays-in-order = Las ayudas van en el orden de quién paga primero. Su número en el catálogo es { $place }; los menores van antes.
ground-offered = { $of ->
    [one] El lugar que lo ofrece: { $place }.
   *[other] De { $of } lugares, el que más le conviene: { $place }.
}
ground-offered-far = { $of ->
    [one] Se ofrece fuera de su condado: { $place }.
   *[other] Ninguno de { $of } lugares está en su condado; el que más le conviene: { $place }.
}
ground-offered-times = { $of ->
    [one] Se ofrece a otras horas de las que dijo: { $place }.
   *[other] Ninguno de { $of } lugares cercanos es a las horas que dijo; el que más le conviene: { $place }.
}
ground-part = { $part }: { $amount }
ground-part-old = { $part }: { $amount }, último dato conocido; pregunte
ground-price = En total, antes de ayudas: { $price }.
ground-lasts = Dura: { $length }.
ground-adds = { $step }: { $length }; { $price }
ground-adds-paid = { $step }: { $length }; { $price }; pagado
ground-pays = { $job }: { $pay }.
ground-learning = Mientras aprende: { $pay }.
ground-state-wage = No se publica el pago de su zona; este es el de toda la región.

# Cómo está una condición.
rule-met = sí, así es
rule-not-met = todavía no
rule-not-known = no se sabe todavía
rule-line = { $what }: { $truth }
rule-all = Todo esto
rule-any = Una de estas cosas
rule-at-least = { $count ->
    [one] Al menos { $count } de estas cosas
   *[other] Al menos { $count } de estas cosas
}
rule-credits = { $count ->
    [one] Al menos { $count } crédito de estos
   *[other] Al menos { $count } créditos de estos
}
rule-not = Esto no

# El registro de donde viene una razón.
record-gate = requisito
record-other = registro
behind-record = Registro: { $kind } { $id }
behind-field = Registro: { $kind } { $id }, { $field }
behind-source = Fuente: { $publisher }, { $title }
behind-review = revisar de nuevo antes del { $day }
behind-none = Fuente: sin datos

# Lo que cambió desde que se cambió una respuesta.
moved-title = Lo que cambió
moved-since = Desde su último cambio: { $what }.
moved-something = Algo es distinto desde su último cambio.
moved-see = Presione m para verlo.
moved-nothing = El plan, sus pasos, la ayuda y los trabajos por los que puede preguntar quedan igual, y también el pago del empleo y el orden de los caminos.
moved-before = antes
moved-now = ahora
moved-same = igual
moved-shorter = { $count ->
    [one] { $count } semana menos
   *[other] { $count } semanas menos
}
moved-longer = { $count ->
    [one] { $count } semana más
   *[other] { $count } semanas más
}
moved-less = { $amount } menos
moved-more = { $amount } más
moved-sooner = { $count ->
    [one] trabajo pagado { $count } semana antes
   *[other] trabajo pagado { $count } semanas antes
}
moved-later = { $count ->
    [one] trabajo pagado { $count } semana después
   *[other] trabajo pagado { $count } semanas después
}
moved-not-told = no se puede saber el cambio de { $what }
moved-length = duración
moved-cost = costo
moved-first-pay = inicio del trabajo pagado
moved-steps = { $count ->
    [one] cambió { $count } paso
   *[other] cambiaron { $count } pasos
}
moved-helps = { $count ->
    [one] { $count } servicio tiene otra respuesta
   *[other] { $count } servicios tienen otra respuesta
}
moved-work = { $count ->
    [one] { $count } trabajo por el que preguntar aparece o desaparece
   *[other] { $count } trabajos por los que preguntar aparecen o desaparecen
}
moved-way-opens = ahora hay un camino
moved-way-closes = ahora no hay camino
moved-other-goal = el plan es para otro trabajo
moved-pay = cambió el pago para empezar
moved-other-first = otro camino queda primero
moved-reordered = los caminos después del primero cambian de orden
moved-came = El camino ahora incluye
moved-went = El camino ya no incluye
moved-stand = Pasos que cambiaron de estado
moved-said = Servicios con otra respuesta
moved-opens = Trabajo por el que ahora puede preguntar
moved-closes = Trabajo por el que ya no puede preguntar
moved-first = Orden de los caminos
moved-from-to = { $before } → { $after }
# $count is two or more
moved-at-steps = { $name }, en { $count } pasos
moved-one = { $what }: { $moved }
moved-not-there = no se sugiere
no-way-now = por ahora no hay camino

# ¿Qué cambiaría si…?
what-if-title = ¿Y si…?
what-if-hint = Pruebe otra respuesta y vea qué cambia. Puede dejarla como estaba.
what-if-now = ahora: { $answer }
what-if-aim = Prioridad: { $aim }
what-if-done = { $step }: ya hecho
what-if-not-done = { $step }: todavía no hecho
what-if-keep = Dejar el cambio
what-if-put-back = Dejarlo como estaba
what-if-undo = Deshacer el último cambio
what-if-close = Regresar adonde estaba
what-if-another = Probar otra cosa

key-what-if = ¿y si?
key-moved = qué cambió
key-set-aside = otro en su lugar

# Lo que tiene quien se detiene después de un paso.
stop-title = Si se detiene aquí
stop-holds = Certificados que ya tendría: { $credentials }.
stop-holds-nothing = Ningún certificado hasta entonces.
stop-work = Trabajo que abre: { $jobs }.
stop-job = { $job }, { $pay }
stop-goes-on = Para seguir, ahora o después: { $steps }.
paper-if-i-stop = Si me detengo aquí
pay-of-the-state = { $pay } (el de toda la región)

staff-reasons = Por qué el plan dice esto

# Lo que se dice de una ayuda: quién suele recibirla, lo que usted dijo y dónde se publica una exclusión.
said-who-often = { $people } a menudo pueden recibir esto.
said-only-they = Solo ellos deciden.
said-you = Usted dijo: { $facts }.
said-published = Publicado: { $publisher }, { $day }.
said-moment = Cuándo preguntar: { $moment }.
missing-fact-no = { $fact }: no
missing-fact-choice = { $fact }: { $choices }
