### What are the things called that a person can ask for on every page?

command-next = siguiente
command-back = atrás
command-skip = saltar
command-undo = deshacer
command-pages = páginas
command-look-up = buscar
command-help = ayuda
command-urgent-help = ayuda urgente
command-hide = ocultar
# The other language, by its own name.
command-language = English
command-leave = salir
