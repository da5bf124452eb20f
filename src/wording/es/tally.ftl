### ¿Qué se dice de la cuenta de necesidades que ningún servicio cubrió?

tally-welcome = Este centro cuenta las necesidades que ningún servicio pudo cubrir, por paso y condado. Las cuentas no dicen de quién son.
tally-title = Necesidades que las personas nombraron y ningún servicio cubrió, por paso y condado
tally-hidden = Se cuentan sesiones. No se dicen las menores de cinco, ni otras con las que se podrían calcular.
tally-empty = Todavía no se ha contado nada.
tally-not-told = no se dice
tally-no-county = condado no dicho
