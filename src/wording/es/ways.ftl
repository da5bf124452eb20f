### Varios caminos a un mismo trabajo, y qué tan seguro es que uno sea el mejor.

best-found-weeks = Este es el mejor camino que se encontró. Ninguno puede durar menos de { $length }, si lo que no se informa dura medio año.
best-found-unpaid = Este es el mejor camino que se encontró. Ninguno puede tener menos de { $length } sin pago, si lo que no se informa dura medio año.
best-found-cost = Este es el mejor camino que se encontró. Ninguno puede costar menos de { $amount }.
best-found-steps = Este es el mejor camino que se encontró. Ninguno puede tener menos pasos que { $count }.
