### Which day, and how old is it?

# $month is short: nov
date = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $day } de { $month } de { $year }
month-of-year = { $month } de { $year }

# $when is a month of a year
as-of = datos de { $when }
checked = revisado el { $date }
last-known = último dato de { $year }, llame para confirmar

weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo

# The first three letters of a month are its short form.
month-january = enero
month-february = febrero
month-march = marzo
month-april = abril
month-may = mayo
month-june = junio
month-july = julio
month-august = agosto
month-september = septiembre
month-october = octubre
month-november = noviembre
month-december = diciembre
