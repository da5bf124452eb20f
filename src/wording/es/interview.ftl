### ¿Qué se pregunta y qué se puede contestar?

page-welcome = Inicio
page-brings = Qué le trae
page-interests = Intereses
page-have = Lo que ya tiene
page-in-the-way = Lo que estorba
page-pathways = Caminos
page-map = Mapa
page-plan = Mi plan
page-home = Para llevar

keeps-nothing = Este programa no guarda nada si usted no lo pide. El personal puede escribir en su expediente; primero le avisa.
keeps-nothing-alone = Este programa no guarda nada si usted no lo pide.
not-a-test = Esto es una conversación: no es una inscripción, ni un examen, ni un plan aprobado.
interest-note = No hay respuestas correctas. Esto dice qué le atrae, no qué puede hacer.
skip-is-fine = Puede saltar cualquier pregunta. Saltarla nunca cuenta en su contra.

ask-language = ¿Qué idioma prefiere?
ask-length = ¿Cuánto tiempo tiene hoy?
ask-talk = ¿Cómo prefiere hablar con nosotros?
ask-county = ¿En qué condado vive?
ask-hope = ¿Qué haría que hoy valiera la pena?
ask-paid-by = ¿Para cuándo necesita recibir un pago?
ask-least-pay = ¿Cuál es el pago más bajo que le serviría, en dólares por hora?
ask-goal = ¿Ya sabe a qué trabajo quiere llegar?
ask-sectors = ¿Qué clases de trabajo quiere ver?
ask-statement = ¿Le gustaría pasar sus días haciendo esto?
ask-have-scores = ¿Trajo los puntos de un perfil de intereses?
ask-score = ¿Cuántos puntos tiene en { $theme }?
ask-credentials = ¿Qué certificados, licencias, diplomas o tarjetas tiene, o tuvo antes?
ask-earned = ¿Cuándo lo obtuvo o lo renovó por última vez? { $credential }
ask-still-good = ¿Sigue vigente hoy? { $credential }
ask-ended = ¿Cuándo se venció? { $credential }
ask-schooling-years = ¿Cuántos años de escuela terminó, desde el primer grado?
ask-schooling-place = ¿Dónde fue a la escuela la última vez?
ask-work = ¿Qué trabajos ha hecho? Pagados, sin paga, en casa, en el ejército: todo cuenta.
ask-work-years = ¿Cuántos años hizo este trabajo? { $work }
ask-when = ¿Cuándo puede venir a una clase o capacitación?
ask-hours = ¿Cuántas horas por semana podría dedicar a aprender?
ask-car = ¿Hay un carro con el que pueda contar?
ask-budget = ¿Cuánto podría pagar por su cuenta, antes de cualquier ayuda, en dólares?

why-language = Puede cambiarlo en cualquier página.
why-length = De eso depende cuántas preguntas hacemos.
why-talk = Para hablar de la manera que mejor le sirva. Lo preguntamos a todos.
why-county = Las clases, el pago y la ayuda cambian de un condado a otro.
why-hope = De eso depende qué vemos primero.
why-paid-by = Para ver caminos que paguen a tiempo.
why-least-pay = Para no hacerle perder tiempo con trabajos que pagan menos.
why-goal = Si ya lo sabe, saltamos las preguntas sobre intereses.
why-sectors = Marque los que quiera. Si no marca ninguno, vemos todos.
why-have-scores = Si los tiene, los usamos en lugar de nuestras preguntas.
why-credentials = Lo que tiene puede contar. También lo viejo y lo de otros países.
why-earned = Algunos se vencen. Basta el año, o el mes y el año, como 6/2019.
why-still-good = Si ya se venció, quizá se pueda renovar pronto.
why-ended = Algunos se pueden renovar por un tiempo después. Basta el año, o el mes y el año, como 6/2019.
why-schooling-years = Algunos pasos piden un diploma o cierto número de años. Doce es la preparatoria completa.
why-schooling-place = Los estudios de otro país pueden contar; alguien puede revisarlos.
why-work = El trabajo que ya hizo puede abrir un camino más corto.
why-work-years = Algunos caminos más cortos piden cierto número de años.
why-when = Para mostrarle clases a las que pueda llegar.
why-hours = Para avisarle cuando algo pide más.
why-car = Algunos pasos empiezan antes del primer autobús.
why-budget = Buscamos ayuda de todos modos. Esto solo nos dice lo que puede hacer sin ella.

length-quick = 15 minutos: unas pocas preguntas y un mapa
length-first-visit = 30 minutos: una primera visita
length-intake = 60 minutos: todo

talk-interpreter = Con intérprete
talk-writing = Por escrito
talk-captions = Con subtítulos
talk-aloud = Que me lean en voz alta

hope-work-now = Trabajo, lo antes posible
hope-better-pay = Mejor pago que ahora
hope-training = Aprender algo nuevo
hope-use-what-i-have = Usar lo que ya aprendí, aquí o en otro país
hope-look-around = Ver qué hay

within-weeks = { $count ->
    [one] en { $count } semana
   *[other] en { $count } semanas
}
no-hurry = No hay prisa

liking-like = Me gustaría
liking-not-sure = No lo sé
liking-not-for-me = No es para mí

schooling-us = En los Estados Unidos
schooling-abroad = En otro país

slot-early-morning = muy temprano, antes de las 6
slot-weekday-morning = mañanas entre semana
slot-weekday-afternoon = tardes entre semana
slot-weekday-evening = entre semana, después de las 5
slot-weekend = fines de semana
slot-night = de noche

car-own = Sí, el mío
car-sometimes = A veces, el de otra persona
car-none = No tengo

theme-realistic = trabajar con las manos
theme-investigative = averiguar cómo funcionan las cosas
theme-artistic = crear algo nuevo
theme-social = ayudar a la gente
theme-enterprising = dirigir y convencer
theme-conventional = mantener las cosas en orden

statement-1 = Ayudar a una persona enferma o mayor con su día a día.
statement-2 = Arreglar un motor o una máquina para que funcione otra vez.
statement-3 = Llevar registros para que cualquiera encuentre lo que necesita.
statement-4 = Averiguar por qué algo salió mal y cómo evitarlo.
statement-5 = Convencer a alguien de probar algo nuevo.
statement-6 = Hacer un letrero, un dibujo o una canción que llame la atención.
statement-7 = Mostrar a un niño o a alguien nuevo en el trabajo cómo se hace algo.
statement-8 = Construir algo de madera o de metal.
statement-9 = Contar el dinero al final del día y que cuadre.
statement-10 = Mirar de cerca una muestra, un número o un patrón para saber qué significa.
statement-11 = Dirigir un equipo, un turno o un negocio pequeño.
statement-12 = Cambiar un cuarto, un platillo o una página hasta que se vea bien.
statement-13 = Escuchar a una persona que pasa por un momento difícil.
statement-14 = Trabajar al aire libre con plantas, animales, herramientas o camiones.
statement-15 = Revisar un formulario o un pedido hasta que cada línea esté bien.
statement-16 = Leer sobre cómo funciona el cuerpo, una planta o una computadora.
statement-17 = Negociar un mejor precio, y conseguirlo.
statement-18 = Escribir, actuar, bailar o tocar música para otros.

typing-dollars-an-hour = dólares por hora, como $20 o $17.50
typing-dollars = dólares, como $300 o $106.50
typing-years = años, como 10
typing-hours = horas por semana, como 15
typing-score = un número de { $least } a { $most }
typing-number = un número
typing-moment = un año, o un mes y año: 2019 o 6/2019

refusal-not-a-number = Ese número no nos sirve. Escriba cifras, por favor, como 20.
refusal-out-of-range = Escriba un número de { $least } a { $most }, por favor.
refusal-no-such-amount = Escriba una cantidad de { $least } a { $most }, por favor.
refusal-not-a-date = Escriba un año, o un mes y año, como 2019 o 6/2019.
refusal-in-the-future = Ese día todavía no llega. Escriba uno anterior, por favor.
refusal-long-ago = Ese año queda demasiado atrás. Escriba un año de { $first } a { $last }, por favor.
refusal-not-a-choice = Eso no está entre las opciones de aquí.
refusal-nothing = No escribió nada. Puede saltar esta pregunta.
