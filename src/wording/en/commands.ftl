### What are the things called that a person can ask for on every page?

command-next = next
command-back = back
command-skip = skip
command-undo = undo
command-pages = pages
command-look-up = look up
command-help = help
command-urgent-help = urgent help
command-hide = hide
# The other language, by its own name.
command-language = español
command-leave = leave
