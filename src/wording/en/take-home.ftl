### What is said when a plan leaves the room: on a phone, into a file, on paper, to another office?

# These stand in the code that a phone reads: every letter counts.
code-next = Next: { $step }
code-apply-by = Apply by { $day }
code-starts = Starts { $day }
code-call = Call { $number }: { $who }

# The full screen and the plain lines alike.
home-phone = On my phone
home-phone-what = A code to scan with the camera. It holds the next step and who to call; no network is needed.
home-save-as = Save it as what?
home-save-where = Where should it be saved?
home-type-path = Or type a folder or a file name:
home-no-days = There are no days in this plan yet: the calendar would be empty. Set a day for a step on the page "My plan", or save the page in another form.
home-print-where = Where should it be printed?
home-usual-printer = (the usual one)
home-not-now = Not now
home-printing = Sending it to the printer…
home-printed = It is on its way to the printer. Take it from there: others may see it.
home-code-next = My next step
home-code-day = The day, for my calendar
home-code-how = Hold the camera of a phone to the code. If it does not read it, move a little away.
home-code-too-small = This window is too small for the code. It takes { $columns } by { $rows }. Make the window larger, or save or print the page "For me": it says the same.
home-code-no-step = There is no next step to carry yet. Choose a pathway first.
home-code-no-day = No day is known for the next step. Set one on the page "My plan".

key-tongues = language of the paper
key-print = print
key-code-day = the day, for a calendar
key-code-step = the next step
key-swap = light for dark

format-pdf = Pages for a printer (PDF)
format-text = Plain text
format-html = A page for a phone, a browser or a printer (HTML)
format-calendar = Days and deadlines for a calendar
format-contacts = Who to call, for the contacts of a phone
format-json = Data for other programs (JSON)
folder-stick = Stick or card: { $path }
folder-documents = Documents: { $path }
folder-desktop = Desktop: { $path }
folder-home = Home folder: { $path }

trouble-no-room = There is no room left there. Choose another place, or make room and try again. Nothing was left half written.
trouble-read-only = Nothing may be written there. Choose another place; a USB stick may have a small lock on its side.
trouble-gone = There is no such folder now. If it is on a USB stick, plug it in again, or choose another place.
trouble-exists = A file of this name is there already. Give the same name once more to write over it, or give another name.
trouble-no-printing = This computer has no printing set up. Save the page to a USB stick, or put the next step on your phone.
trouble-no-printer = No printer was found. Is it on, and set up on this computer? You can save the page instead.
trouble-no-driver = This printer cannot print this kind of page: what it needs for it is not set up on this computer. Choose another printer, or save the page and print it somewhere else.
trouble-no-answer = The printer does not answer. Is it on, and does it have paper? You can save the page instead.
trouble-other = It did not work. The computer says: { $said }

plain-hint-way-out = Type a number, or "b" to go back.
plain-type-path = Another place: I will type it
plain-print-mine = Print my page
plain-print-staff = Print the staff worksheet; it holds private answers
plain-phone = My next step for my phone: its words, and a code to scan
plain-code-how = The code is drawn in blocks, for a dark screen. Hold the camera of a phone to it.

key-strike = leave off
key-put-back = put back
key-own-line = a line of my own
key-add-line = add it
preview-how = This is your page. x leaves a line off it, or puts it back; what is marked x will not be on it.
preview-own-line = A line of my own:
preview-full = There is no room for more lines of your own. Leave one off first.
plain-change-mine = Leave lines off my page, or add some
plain-lines = These lines are on your page.
plain-line-is-off = (left off) { $line }
plain-hint-lines = Type the numbers of lines to leave off or to put back, such as 3 5. Type + and words to add a line of your own. Press Enter to go back.

# $languages: English and Español
paper-tongues = Language of the paper: { $languages }
plain-tongues = { $chosen }. Choose this to change it.
