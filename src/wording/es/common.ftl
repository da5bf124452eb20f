### What is said everywhere?

language-name = Español

yes = Sí
no = No
not-known = No se sabe
length-not-reported = duración sin datos
cost-of-the-rest = lo demás, sin datos
price-not-reported = costo sin datos
not-reported = sin datos
# $length: al menos 26 semanas
whole-length-without = { $count ->
    [one] { $length } (sin datos de la duración de { $count } paso)
   *[other] { $length } (sin datos de la duración de { $count } pasos)
}
at-least = al menos { $amount }

# Lists: $some are the items before the last, already joined by commas.
list-and = { $some } y { $last }
list-and-before-i = { $some } e { $last }
list-or = { $some } o { $last }
list-or-before-o = { $some } u { $last }
