### How much, how long?
# $count decides between one and many; $span is what is shown: a number, or two such as 5-10.

pay-an-hour = { $amount } por hora
pay-a-year = { $amount } al año

weeks-less-than-one = menos de una semana
weeks-up-to = { $count ->
    [one] hasta { $count } semana
   *[other] hasta { $count } semanas
}
weeks = { $count ->
    [one] { $span } semana
   *[other] { $span } semanas
}
about-months = { $count ->
    [one] cerca de { $span } mes
   *[other] unos { $span } meses
}
years = { $count ->
    [one] { $span } año
   *[other] { $span } años
}
about-years = { $count ->
    [one] cerca de { $span } año
   *[other] unos { $span } años
}
hours = { $count ->
    [one] { $span } hora
   *[other] { $span } horas
}
hours-a-week = { $count ->
    [one] { $span } hora por semana
   *[other] { $span } horas por semana
}
