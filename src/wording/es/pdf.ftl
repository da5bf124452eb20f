### ¿Qué va al pie de una página impresa, y qué se dice cuando no se puede hacer?

# $title is the paper's: My plan
pdf-foot = { $title } · datos del { $day }
pdf-page = Página { $page } de { $pages }

# $parts: The way up, and what each step pays
pdf-no-room = En estas páginas no hubo lugar para: { $parts }. Está en la pantalla y en las otras formas de esta hoja.

# $letters: Arabic letters, Chinese characters
pdf-no-font = Aquí no hay una fuente para imprimir { $letters }. Use la página web (HTML), que sí los muestra. O agregue una fuente: onramp plan … --fonts CARPETA
pdf-unfit = No se pudo hacer el PDF de modo que todas las personas puedan leerlo ({ $why }). Use el texto o la página web (HTML).

letters-arabic = letras árabes
letters-hebrew = letras hebreas
letters-ethiopic = letras etíopes
letters-devanagari = letras devanagari
letters-thai = letras tailandesas
letters-lao = letras laosianas
letters-khmer = letras jemeres
letters-burmese = letras birmanas
letters-korean = letras coreanas
letters-japanese = letras japonesas
letters-chinese = caracteres chinos
letters-sign = el signo { $sign }
