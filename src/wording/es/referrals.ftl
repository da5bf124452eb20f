### ¿Cómo se conecta a alguien con una ayuda, qué se puede transmitir y qué dice la hoja?

referral-consented = sí al contacto; todavía no se ha hecho
referral-ask = preguntar: ¿podemos contactarlos?
referral-contact-made = contacto hecho
referral-attended = asistió
referral-declined = no aceptó
referral-no-place = no había cupo

# $state: conversado, de acuerdo, contacto hecho
key-refer = sigue: { $state }
key-refer-back = regresar a: { $state }
key-slip = hoja de referencia
key-leave-out = marcar o dejar fuera
key-consent = sí, pueden contactarlos

screen-referral = Para conectarle: { $state }
plain-refer = Conectarle con ellos, sigue: { $state }
plain-refer-back = Conectarle con ellos, regresar a: { $state }
plain-slip = Leer la hoja de referencia
plain-write-slip = Guardar la hoja de referencia en un archivo: { $service }
plain-print-slip = Imprimir la hoja de referencia: { $service }
plain-leave-out = Dejar fuera: { $fact }
plain-put-back = Sí compartir: { $fact }

consent-title = ¿Podemos contactar por usted a { $service }?
consent-this-help = esta ayuda
consent-what = Si dice que sí, un asesor los contacta y les dice para qué pide usted ayuda: { $needs }. Y para qué paso: { $step }.
consent-marked = También necesitan saber esto para decidir. Solo se comparte lo que está marcado. Deje fuera lo que quiera; tal vez se lo pregunten.
consent-nothing = No se comparte más que el nombre de la ayuda y cómo comunicarse con usted. Tal vez le pregunten más cosas.
consent-covered = Respuestas cubiertas aquí: { $count }. No se comparten, a menos que antes muestre lo privado y las vea.
consent-covered-answer = una respuesta privada, cubierta
consent-slip = También estará en la hoja de referencia. La hoja es solo para ellos.
consent-free = Puede decir que no. Aun así puede preguntarles usted, y nada más cambia.
consent-yes = Sí, contactarlos y compartir lo que está marcado
consent-yes-no-more = Sí, contactarlos; compartir solo el nombre de esta ayuda y cómo comunicarse conmigo
consent-no = Ahora no; no se comparte nada

# Una condición que no se cumple: "no: recibe TANF"
passed-not = no: { $fact }
# "¿Recibe SNAP? Sí"
passed-answer = { $question } { $answer }
passed-had = tuvo antes: { $credential }
passed-worked = trabajó como: { $job }

home-no-stick = No se encontró ninguna memoria. Conecte una y elija otra vez. O imprima la página, o llévese el próximo paso con el código para el teléfono.
home-slip = Hoja de referencia: { $service }
home-slip-what = Una página para ellos: de qué se trata y qué aceptó usted compartir.

report-title-slip = Hoja de referencia
slip-only-for-them = Esta hoja es solo para la oficina que se nombra.
slip-to = Para
slip-office = Oficina
slip-about = De qué se trata
slip-asks-for = Pide ayuda con
slip-step = Para este paso
slip-passed-on = Lo que la persona aceptó compartir
slip-nothing-else = La persona no aceptó compartir nada más. Por favor, pregúntele.
slip-not-agreed = La persona no ha aceptado compartir nada. Por favor, pregúntele.
slip-agreed-on = Aceptado el
slip-signatures = Firmas
slip-signature-person = Aceptado por
slip-signature-staff = Enviado por, y cómo contactarnos
slip-signature-day = Día
