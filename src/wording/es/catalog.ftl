### ¿Qué se dice de un camino en su conjunto?

pathway-steps-only = Estos son pasos hacia un trabajo, no un camino profesional completo según la ley federal de capacitación laboral (WIOA). { $because }
pathway-steps-only-short = Se muestra como pasos, no como un camino profesional completo (WIOA)
