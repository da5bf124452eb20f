### ¿Por qué está esto aquí, quién lo dice, qué cambió y qué cambiaría si…?

# $what son palabras del catálogo: "Pregunte cómo cambia este sueldo la ayuda para comida."
accept-label = Pregunte antes de aceptar
accept-first = Pregunte antes de aceptar: { $what }
accept-neutral = Pregunte cómo cambia un nuevo sueldo otras ayudas que pueda tener.
# $amount por hora o por año
accept-from = publicado desde { $amount }, { $day }
accept-from-household = publicado desde { $amount } para un hogar de { $people }, { $day }
