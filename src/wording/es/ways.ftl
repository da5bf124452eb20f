### Varios caminos a un mismo trabajo, y qué tan seguro es que uno sea el mejor.

best-found-weeks = Este es el mejor camino que se encontró. Ninguno puede durar menos de { $length }, si cada dato que falta cuenta como medio año.
best-found-unpaid = Este es el mejor camino que se encontró. Ninguno puede tener menos de { $length } de pasos sin paga, si cada dato que falta cuenta como medio año.
best-found-cost = Este es el mejor camino que se encontró. Ninguno puede costar menos de { $amount }.
best-found-steps = Este es el mejor camino que se encontró. Ninguno puede tener menos pasos que { $count }.

# Los caminos a un mismo trabajo, lado a lado.
key-ways = caminos
ways-title = Caminos hacia { $job }, lado a lado
ways-none = Todavía no hay caminos que mostrar lado a lado.
ways-every-aim = mejor en todas las prioridades
ways-between = intermedio
ways-all-reported = { $best }, con todas las cifras conocidas
ways-first-pay = primer trabajo pagado
ways-to-the-job = hasta el trabajo
ways-steps = pasos
ways-beside = { $count ->
    [one] Hay { $count } camino más al lado de estos: ← → lo muestra.
   *[other] Hay { $count } caminos más al lado de estos: ← → los muestra.
}
ways-more = { $count ->
    [one] Se encontró { $count } camino más que ningún otro supera.
   *[other] Se encontraron { $count } caminos más que ningún otro supera.
}
ways-all = Ningún otro camino de este catálogo es mejor en tiempo, costo y pasos sin paga a la vez.
ways-not-all = La búsqueda llegó a su límite: puede haber otros caminos buenos.
ways-counted = Donde falta un dato, aquí el estudio cuenta como medio año, y el costo como lo que se sabe de él.
ways-without-days = Las semanas de aquí se cuentan sin los días puestos en el plan.
ways-only-between = Este camino está para comparar. Para hacer el plan, elija uno que sea el mejor según una prioridad.
ways-at-least = al menos { $weeks }
ways-cost-not-told = costo sin datos en { $some } de { $all } pasos
ways-cost-without = { $price } · { $some } de { $all } pasos sin datos
