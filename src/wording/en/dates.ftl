### Which day, and how old is it?

# $month is short: Nov
date = { $month } { $day }, { $year }
date-with-weekday = { $weekday }, { $month } { $day }, { $year }
month-of-year = { $month } { $year }

# $when is a month of a year
as-of = as of { $when }
checked = checked { $date }
last-known = last known { $year }, call to confirm

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

# The first three letters of a month are its short form.
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
