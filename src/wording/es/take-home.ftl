### ¿Qué se dice cuando un plan sale de aquí: al teléfono, a un archivo, al papel, a otra oficina?

code-next = Sigue: { $step }
code-apply-by = Solicite hasta el { $day }
code-starts = Empieza el { $day }
code-call = Llame al { $number }: { $who }

home-phone = En mi teléfono
home-phone-what = Un código para la cámara. Lleva el próximo paso y a quién llamar; no hace falta internet.
home-save-as = ¿Cómo quiere guardarla?
home-save-where = ¿Dónde quiere guardarla?
home-type-path = O escriba una carpeta o un nombre de archivo:
home-no-days = Este plan todavía no tiene días: el calendario estaría vacío. Ponga un día para un paso en la página «Mi plan», o guarde la hoja de otra forma.
home-print-where = ¿Dónde quiere imprimirla?
home-usual-printer = (la de siempre)
home-not-now = Ahora no
home-printing = Enviando a la impresora…
home-printed = Ya va a la impresora. Recójala allí: otras personas pueden verla.
home-code-next = Mi próximo paso
home-code-day = El día, para mi calendario
home-code-how = Acerque la cámara de un teléfono al código. Si no lo lee, aléjela un poco.
home-code-too-small = Esta ventana es muy pequeña para el código. Necesita { $columns } por { $rows }. Agrande la ventana, o guarde o imprima la hoja «Para mí»: dice lo mismo.
home-code-no-step = Todavía no hay un próximo paso que llevar. Elija primero un camino.
home-code-no-day = No se sabe el día del próximo paso. Ponga uno en la página «Mi plan».

key-tongues = idioma de la hoja
key-print = imprimir
key-code-day = el día, para un calendario
key-code-step = el próximo paso
key-swap = invertir colores

format-pdf = Páginas para imprimir (PDF)
format-text = Texto sencillo
format-html = Una página para teléfono, navegador o impresora (HTML)
format-calendar = Fechas y plazos para un calendario
format-contacts = A quién llamar, para los contactos del teléfono
format-json = Datos para otros programas (JSON)
folder-stick = Memoria USB o tarjeta: { $path }
folder-documents = Documentos: { $path }
folder-desktop = Escritorio: { $path }
folder-home = Carpeta personal: { $path }

trouble-no-room = Ya no hay espacio allí. Elija otro lugar, o haga espacio e intente de nuevo. No quedó nada a medias.
trouble-read-only = Allí no se puede escribir. Elija otro lugar; una memoria USB puede tener un seguro a un lado.
trouble-gone = Esa carpeta no está. Si es de una memoria USB, conéctela otra vez, o elija otro lugar.
trouble-exists = Ya hay un archivo con ese nombre. Dé el mismo nombre otra vez para reemplazarlo, o dé otro nombre.
trouble-no-printing = Esta computadora no puede imprimir. Guarde la hoja en una memoria USB, o lleve el próximo paso en su teléfono.
trouble-no-printer = No se encontró ninguna impresora. ¿Está encendida y conectada a esta computadora? También puede guardar la hoja.
trouble-no-driver = Esta impresora no puede imprimir este tipo de hoja: a esta computadora le falta lo que necesita para eso. Elija otra impresora, o guarde la hoja e imprímala en otro lugar.
trouble-no-answer = La impresora no responde. ¿Está encendida y tiene papel? También puede guardar la hoja.
trouble-other = No se pudo. La computadora dice: { $said }

plain-hint-way-out = Escriba un número, o «b» para regresar.
plain-type-path = Otro lugar: lo escribiré yo
plain-print-mine = Imprimir mi hoja
plain-print-staff = Imprimir la hoja para el personal; tiene respuestas privadas
plain-phone = Mi próximo paso para el teléfono: sus palabras, y un código para escanear
plain-code-how = El código está dibujado con bloques, para una pantalla oscura. Acerque la cámara de un teléfono.

key-strike = quitar
key-put-back = volver a poner
key-own-line = una línea mía
key-add-line = agregar
preview-how = Esta es su hoja. x quita una línea o la vuelve a poner; lo marcado con x no estará en ella.
preview-own-line = Una línea mía:
preview-full = No caben más líneas propias. Primero quite una.
plain-change-mine = Quitar líneas de mi hoja o agregar otras
plain-lines = Estas líneas están en su hoja.
plain-line-is-off = (quitada) { $line }
plain-hint-lines = Escriba los números de las líneas que quiere quitar o volver a poner, como 3 5. Escriba + y palabras para agregar una línea suya. Presione Enter para regresar.

# $languages: English and Español
paper-tongues = Idioma de la hoja: { $languages }
plain-tongues = { $chosen }. Elija esto para cambiarlo.
