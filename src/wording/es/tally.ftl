### ¿Qué se dice de la cuenta de necesidades que ningún servicio cubrió?

tally-welcome = Este centro cuenta las necesidades que ningún servicio pudo cubrir, por paso y condado. Las cuentas no muestran quién es nadie.
tally-title = Necesidades que las personas nombraron y ningún servicio cubrió, por paso y condado
tally-hidden = Se cuentan sesiones. No se dicen las cuentas menores de cinco, ni otras que las dejarían ver.
tally-empty = Todavía no se ha contado nada.
tally-not-told = no se dice
tally-no-county = condado no dicho
