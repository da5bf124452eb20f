### ¿Qué dice la pantalla alrededor de las preguntas y los resultados?

key-choose = elegir
key-read = leer
key-part = otra parte
key-mark = marcar
key-space = Espacio
key-take = elegir
key-open = abrir
key-save = guardar
key-pick = por número
key-rub = borrar
key-stop-typing = dejar de escribir
key-add-or-next = agregar o seguir
key-remove = quitar
key-expired = ya se venció
key-unpaid = fue sin paga
key-compare = comparar
key-show-compared = lado a lado
key-put = a mi plan
key-take-out = fuera del plan
key-aim = plan: { $aim }
key-goal = otro trabajo
key-done = hecho
key-earlier = mover antes
key-date = poner un día
key-agree = conectarme
key-private = en privado
key-show-private = mostrar lo privado
key-cover = tapar lo privado
key-why = por qué
key-close = cerrar
key-stay = quedarse
key-show-again = mostrar otra vez

page-short-welcome = Inicio
page-short-brings = Motivo
page-short-interests = Gustos
page-short-have = Tengo
page-short-in-the-way = Trabas
page-short-pathways = Caminos
page-short-map = Mapa
page-short-plan = Mi plan
page-short-home = A casa

screen-data-of = datos de { $month }
screen-page-of = { $page } · página { $at } de { $all }
screen-count = { $at } de { $all }
screen-too-small = Muy chica: se necesita { $columns } por { $rows }.
screen-hidden = La pantalla está oculta. Enter la muestra otra vez.

screen-skip-this = Saltar esta pregunta
screen-go-on = Seguir
screen-jump = Escriba las primeras letras: { $typed }
screen-type-to-find = Escriba unas letras; aquí sale lo que coincide.
screen-nothing-found = No hay nada para «{ $typed }». Pruebe otra palabra.
screen-you-named = Usted nombró
screen-run-out = ya se venció
screen-unpaid-work = sin paga
screen-you-lean = Le atrae más

screen-pathways-title = Caminos que le pueden servir
screen-pay-where = pago por hora al empezar, { $area }, { $year }
screen-pay-rounded = { $pay }, redondeado
screen-no-pathways = Todavía no hay ningún camino que mostrar.
screen-to-job = hacia { $job }
screen-tie = a la par del anterior
screen-compared = [comparar]
screen-compared-count = { $count ->
    [one] { $count } marcado para comparar: v lo muestra.
   *[other] { $count } marcados para comparar: v los muestra lado a lado.
}
screen-compare-first = Primero marque un camino con c; se pueden comparar hasta tres.
screen-no-pay-on-the-way = ninguno en el camino
screen-paid-from-the-start = desde el principio
screen-paid-after = { $count ->
    [one] en { $count } semana, lo más pronto
   *[other] en { $count } semanas, lo más pronto
}
screen-not-a-promise = Nada de esto es una promesa: cursos, pagos y reglas cambian. Pregunte antes de pagar.

screen-compare-title = Lado a lado
screen-leads-to = lleva a
screen-how-it-fits = afinidad
screen-pay-to-start = pago al empezar
screen-first-pay = primer pago
screen-time-in-all = tiempo en total
screen-cost-before-help = costo sin ayuda
screen-cost-label = costo
screen-weeks-without-pay = pasos sin paga
screen-ideas-label = ideas de ayuda
screen-ideas-for = { $all ->
    [0] ninguna de sus necesidades en este camino
    [one] para { $with } de { $all } necesidad
   *[other] para { $with } de { $all } necesidades
}

screen-past = ya pasó por: { $steps }
screen-other-ways = Otras entradas
screen-in-plan = en mi plan
screen-from-amount = desde { $amount }
screen-across = otro camino
screen-a-year = { $amount }/año
screen-under-a-week = menos de 1 sem.
screen-missing = falta
screen-asks-for = pide
screen-gate = { $gate } (pregunte antes)
screen-ideas = ideas para
screen-stop-here = si para aquí
screen-you-have = Tiene { $credentials }.
screen-work-as = Puede trabajar como { $jobs }.
screen-way-back = Para volver: { $way }
screen-work-this-week = Trabajos para preguntar ya
screen-more-work = { $count ->
    [one] { $count } más al final
   *[other] { $count } más al final
}
screen-no-destination = Elija a qué trabajo quiere llegar y se muestra el camino.
screen-you-can-now = { $job }: ya puede hacer este trabajo.
screen-totals = ● Hacia { $job }, { $best }: { $length }, { $price }; trabajo pagado { $pay }.
screen-no-promise = Nada de esto es una promesa.
screen-paid-work = trabajo pagado { $pay }

screen-you-get = Obtiene
screen-leads-on = Ningún certificado por sí solo: lleva al paso siguiente.
screen-cost = Costo
screen-before-help = { $price } sin ayuda
screen-paid-while-learning = con paga mientras aprende
screen-paid-job = trabajo pagado
screen-where = Dónde
screen-starts = empieza el { $day }
screen-apply-by = solicite hasta el { $day }
screen-too-many-hours = pide más horas por semana de las que usted dijo
screen-other-county = no se ofrece en su condado
screen-other-times = en otros horarios de los que usted dijo
screen-also-at = también en { $places }
screen-more-places = { $count ->
    [one] { $count } lugar más
   *[other] { $count } lugares más
}
screen-before-enrolling = Antes de inscribirse
screen-may-count = Lo que ya hizo puede contar: { $ask }
screen-who-decides = Quién decide: { $who }
screen-who-may-help = Quién puede ayudar justo con eso
screen-named-above = Quienes ayudan se nombran con otra necesidad de aquí.
screen-counted-above = Quienes ayudan ya se cuentan con otra necesidad de aquí.
screen-more-named-above = Otros que ayudan se nombran con otra necesidad de aquí.
screen-more-counted-above = Otros que ayudan ya se cuentan con otra necesidad de aquí.
screen-nobody-yet = Nadie en este catálogo ayuda con esto todavía; pregunte a su asesor.
help-services = { $count ->
    [one] { $count } servicio
   *[other] { $count } servicios
}
help-services-open = { $count ->
    [0] ahora nada que preguntar
    [one] ahora se puede preguntar por { $count }
   *[other] ahora se puede preguntar por { $count }
}
help-services-kept = { $count } en privado
screen-no-needs-here = No hay ayuda en la lista para lo que pide este paso.
screen-only-they-decide = Solo decide la oficina que ayuda. Pregunte; es gratis.
screen-kept = Hay más ayuda guardada en privado: { $needs }. Presione v para verla cuando nadie más mire.
screen-show-private-first = Presione v para ver esto cuando nadie más mire.
screen-agreed = Usted quiere que le conecten con ellos.
screen-say = diga
screen-bring = lleve
screen-ask-them = pregúnteles

screen-private-title = Algunas preguntas privadas
screen-private-what = Son solo sobre lo que podría detenerle en este paso, y quién ayuda con eso: { $step }. Nadie tiene que ver sus respuestas, y puede saltar cualquiera.
screen-private-duty = Parte del personal debe reportar ciertas cosas. Salte lo que prefiera no decir. Algunos programas revisan papeles de trabajo; no tiene que decirnos nada, y hay ayuda legal gratis que le explica antes de solicitar.
screen-private-go = Pregúnteme ahora, en privado
screen-private-not-now = Ahora no

screen-my-plan = Mi plan
screen-my-plan-to = Mi plan: hacia { $job }
screen-nothing-chosen = Todavía no hay nada en su plan. Presione p para poner un paso.
screen-way-there = El camino
screen-take-home = Llevarlo a casa
screen-day = día
# $day: 4 de marzo de 2027
screen-day-understood = Se entendió: { $day }.
screen-day-hint = como 2027-01-25 o 25/1/2027; vacío para ninguno
screen-not-a-day = Escriba el día como 2027-01-25 (25 de enero de 2027), o nada para ninguno.
screen-too-early = Según el plan, lo que se necesita antes termina el { $day } como muy pronto. Su día queda puesto: pregunte si puede ser antes.
screen-too-early-unsure = Según el plan, lo que se necesita antes no termina antes del { $day }, y no hay datos de cuánto dura todo eso. Su día queda puesto: pregunte cuándo puede ser.
screen-put-in = Ya está en su plan.
screen-taken-out = Ya no está en su plan.
screen-put-first = Primero ponga este paso en su plan, con p.
screen-can-begin-now = puede empezar ya
screen-after-those-above = después de los pasos de arriba
screen-after = después de { $steps }
screen-out-of-turn = Antes de esto hace falta: { $steps }. En su orden eso viene después; puede moverlo antes.
screen-begins-after = { $count ->
    [one] empieza después de { $count } semana como muy pronto
   *[other] empieza después de { $count } semanas como muy pronto
}
screen-paid = con paga
# $what: "when this ran out: Commercial driver license"
screen-confirm = por confirmar: { $what }
screen-to-confirm = { $count ->
    [one] { $count } cosa por confirmar
   *[other] { $count } cosas por confirmar
}
screen-will-ask = Quiere que le conecten con: { $service }
screen-timeline = █ con paga · ▒ sin paga · pasos sin paga: { $weeks }
screen-priced = El mejor camino con todos los precios conocidos: { $length }, { $price }.

screen-home-title = ¿Qué hoja quiere?
screen-paper-mine = Para mí
screen-paper-mine-what = Los próximos pasos, a quién llamar y qué llevar. No importa si otra persona la encuentra.
screen-paper-staff = Para el personal
screen-paper-staff-what = Una hoja con lo que falta preguntar y las fuentes. Tiene respuestas privadas.
home-staff-private = Dice lo que usted contó en privado. Siga solo si nadie más puede ver la pantalla.
home-staff-show = Mostrarla, en privado
screen-nothing-written = No se escribe nada hasta que usted lo elija.

screen-help-title = Lo que puede hacer aquí
screen-help-mouse = En todo lo que tiene tecla también puede hacer clic o tocar.
screen-help-typing = Mientras escribe palabras, las letras no son teclas: Esc las hace teclas otra vez. ? y ! siempre funcionan.
screen-pages-title = ¿A qué página quiere ir?
screen-look-up-title = Buscar un servicio, un paso, un trabajo o un certificado
screen-look-up-what = Escriba unas letras. No hace falta nada sobre usted.
screen-leave-title = ¿Salir?
screen-leave-what = No se guarda nada: sus respuestas se borran al salir. Las hojas que guardó se quedan donde están.
screen-leave-no = Quedarse
screen-leave-yes = Salir

screen-urgent-title = Ayuda que no puede esperar
screen-urgent-none = Este catálogo no tiene ayuda urgente. En peligro, llame al 911.
urgent-emergency = En peligro ahora
urgent-crisis = Alguien con quien hablar, día y noche
urgent-safety = No está a salvo en casa
urgent-shelter = Un lugar donde dormir
urgent-food = Comida
urgent-information = Cualquier otra cosa

record-service = servicio
record-step = paso
record-pathway = camino
record-credential = certificado
record-job = trabajo
screen-who = quién
screen-helps-with = ayuda con
screen-for-whom = para quién
screen-ways = cómo preguntar
screen-hours = horario
screen-room = cupo
screen-to-know = conviene saber
screen-counties = condados
screen-kind = tipo
screen-employers = empleadores
screen-steps = pasos
screen-renew = para renovar
screen-if-run-out = si se venció
screen-license = licencia
screen-who-says = quién lo dice
screen-wrong = ¿mal o viejo? Avise
screen-no-steward = no hay dirección: avise a quien cuida esta lista en su centro
screen-out-of-date = dato viejo, llame para confirmar

screen-why-title = ¿Por qué está esto aquí, y quién lo dice?
screen-how-ordered = En este orden: la meta que nombró, el trabajo que eligió, lo que ya tiene, lo que le atrae, qué tan pronto paga.
