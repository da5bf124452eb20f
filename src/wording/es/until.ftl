### ¿Hasta cuándo está abierto algo y cuándo empieza?

# $what: "Fecha del diploma o GED: en los últimos 6 meses"
until-window = Hay tiempo hasta el { $day } ({ $what })
until-late = El plan llega ahí hacia el { $there }, pero solo hay tiempo hasta el { $day } ({ $what }). Pregunte ya.
until-renew = Renueve antes del { $day }: { $credential }
last-known-start = último inicio conocido: { $day }; pregunte por el próximo
last-known-apply-by = último plazo conocido: { $day }; pregunte por el próximo
about-day = hacia el { $day }
paper-in-time = Último día
paper-last-known = última fecha conocida: { $day }; pregunte por la próxima
paper-does-not-fit = No coincide
help-until = Pregunte a tiempo. { $until }
