### What does the door say that talks line by line?

plain-keys = Type the number of your choice and press Enter. Type "?" for help, "!" for urgent help, "q" to leave.
plain-goodbye = Nothing was kept. Take care.
plain-at-the-beginning = This is the beginning. There is nothing to go back to.
plain-nothing-to-undo = There is nothing to undo.
plain-not-understood = That was not understood. Type a number, or "?" for help.
plain-answer-or-skip = Type the number of your choice, or "k" to skip.
plain-nothing-found = Nothing was found for: { $words }. Try other words, or press Enter to go on.

plain-question-of = { $page }, question { $place } of { $all }
plain-chosen = { $choice } (your answer)
plain-marked = { $choice } (marked)
plain-typed-before = Your answer: { $value }. Press Enter to keep it.
plain-you-said = You said: { $what }
plain-add = Add: { $what }
plain-take-away = Remove: { $what }
plain-has-run-out = Mark as run out: { $what }
plain-still-valid = Mark as still good: { $what }
plain-was-unpaid = Mark as unpaid work: { $what }
plain-was-paid = Mark as paid work: { $what }

plain-hint-one = Type a number; "k" to skip, "b" to go back, "w" for why we ask.
plain-hint-one-of-many = Type a number or the first letters; "k" to skip, "b" to go back, "w" for why we ask.
plain-hint-many = Type the numbers to mark, such as 1 3; type one again to take its mark away. Press Enter to go on.
plain-hint-typed = Type { $what }; "k" to skip, "b" to go back, "w" for why we ask.
plain-hint-find = Type a word to search for, or a number. Press Enter to go on.
plain-hint-choose = Type a number; "b" to go back.
plain-hint-pathways = Type a number to see its steps, or "c" and up to three numbers to compare, such as "c 1 2"; "o" and a number, such as "o 2", puts another pathway in its place.
plain-hint-home = Type a number; "b" to go back, "q" to leave.
plain-hint-day = Type a day such as 1/25/2027, or press Enter to leave it open.
plain-hint-look-up = Type a number, or other words to look for. Press Enter to go back to where you were.
plain-hint-close = Press Enter to go back to where you were.
plain-not-a-day = That is not a day. Type it like 1/25/2027.

plain-sentence = { $words }.
plain-you-lean = You lean toward { $what }.
plain-pathway = { $pathway }. It leads to { $job }.
plain-all-pathways = { $count ->
    [one] Show { $count } more pathway
   *[other] Show { $count } more pathways
}
plain-all-work = { $count ->
    [one] Show { $count } more kind of work to ask about now
   *[other] Show { $count } more kinds of work to ask about now
}
plain-tie = It fits as well as the one before.
plain-compared = Side by side
plain-ideas = Ideas for { $ideas } of { $needs ->
    [one] { $needs } need
   *[other] { $needs } needs
}.
plain-way-to = The way to { $job }:
plain-to-my-plan = Go on to my plan
plain-plan-by = Plan another way: { $best }
plain-plan-for = Plan for: { $job }
plain-ways = Show the ways side by side ("v")
plain-way-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}

plain-step-on = { $step }, { $day }
plain-in-my-plan = Step { $place } of my plan: { $step }
plain-put-in = Put in my plan: { $step }
plain-take-out = Take out of my plan: { $step }
plain-earlier = Move earlier: { $step }
plain-set-day = Set a day: { $step }
plain-which-day = Which day for this step? { $step }
plain-take-it-home = Go on to take it home

plain-mine-is-safe = Your own page leaves off anything private. It is safe if somebody else sees it.
plain-read-mine = Read my page here
plain-write-mine = Write my page to a file
plain-write-staff = Write the staff worksheet to a file; it holds private answers

plain-asks-for = It asks for: { $what }
plain-no-help = { $need }: nobody to ask in this catalog. Tell your counselor.
plain-help-with = Help with { $need }: { $services }
plain-help = { $need }: { $service }, { $verdict }
plain-connect = I would like to be connected with them
plain-not-connected = I would rather not be connected with them
plain-done = I have done this step before
plain-not-done = I have not done this step
plain-ask-in-private = Answer a few private questions about this step, if nobody else can see or hear
plain-show-private = Show what is private by name
plain-hide-private = Show what is private in neutral words again
plain-private-door = The next questions are private. Go on only if nobody else can see or hear.
plain-must-report = Some staff must report certain things. Skip freely.
plain-private-yes = Go on
plain-private-no = Not now: back to the step

plain-help-numbers = Type the number of what you choose, and press Enter. Where you may mark several, type several numbers.
plain-help-moving = "n" or Enter: next. "b": back, nothing is lost. "k": skip. "u": undo. "j": pages.
plain-help-asking = "r": say it again. "s": where am I? "w": why is this here?
plain-help-anywhere = A slash and words, such as /food: look up. "l": the other language. "!": urgent help. "q": leave.
plain-urgent = Help that cannot wait
plain-pages = Pages that are open
plain-look-up = This was found
plain-look-up-nothing = Type what you look for: a service, a step, a job, a certificate.
plain-open-map = Show its map
plain-open-map-of = Show the map: { $pathway }
plain-given-by = You get it here: { $step }
plain-leave = Leave? Nothing is kept but papers you asked for.
plain-leave-yes = Yes, leave
plain-leave-no = No, stay
plain-you-are-at = You are at: { $page }
plain-opened = Open so far: { $pages }
