### Where does a person stand, what is missing, what helps, and why?

status-done = you have this
status-behind = you are past this
status-start-here = START HERE
status-or-start-here = or start here
status-can-start = can start
status-check-first = check first
status-next = next
status-later = later
status-opens-after = opens after
status-no-way-yet = not open now

missing-step = first: { $step }
missing-ask-credential = is this still valid? { $credential }
missing-ask-fact = an answer: { $fact }
missing-ask-work = how long you did this work: { $work }
missing-ask-credits = how many credits this gives ({ $credits } needed in all): { $steps }
missing-fact-least = { $fact }: at least { $number }
missing-fact-most = { $fact }: at most { $number }
missing-fact-between = { $fact }: { $least } to { $most }
missing-fact-months = { $fact }: within the last { $months } months
missing-not-fact = not while: { $fact }
missing-work = { $months ->
    [one] { $work }: { $months } month
   *[other] { $work }: { $months } months
}
missing-any-work = work as { $work }
missing-not-work = not if you have worked as { $work }
missing-held-before = { $credential }, held before
missing-held-before-months = { $credential }, held before and run out no more than { $months } months ago
missing-ask-held = when this ran out: { $credential }

fit-close = fits what draws you
fit-some = fits some of what draws you
fit-elsewhere = different from what draws you
fit-not-asked = interests not asked
fit-no-lean = nothing clear yet

reason-goal = It leads to { $job }, the goal you named.
reason-sector = You chose this kind of work.
reason-work-done = You have worked as { $job }.
reason-renew = You had this before: { $credential }. There may be a short way back.
reason-renew-ask = You had this before: { $credential }. There is a short way back only for a time. Find out the day it ran out.
reason-held-before = You had this before: { $credential }. Ask how to get it back.
reason-head-start = { $count ->
    [one] You already have { $count } step of it.
   *[other] You already have { $count } steps of it.
}
reason-fit-close = It fits what draws you.
reason-fit-some = It fits some of what draws you.
reason-starts-now = You can start now: { $step }.
# $least is the least pay an hour that the person named: $22
reason-pays-less = To start, it may pay less than the { $least } an hour you named.
reason-paid-in-time = It leads to paid work in the time you named.
reason-paid-late = { $count ->
    [one] Paid work comes { $count } week later than you named.
   *[other] Paid work comes { $count } weeks later than you named.
}

verdict-worth-asking = worth asking
verdict-ask-first = ask first
verdict-probably-not = probably not this one
verdict-out-of-date = can't say, out of date
verdict-waitlist = waitlist
verdict-paused = paused for now

because-worth-asking = Nothing you said rules it out. Only they decide.
because-presumed = Something you told us usually counts in place of their rule. Only they decide.
because-ask-first = { $count ->
    [one] One answer would tell more: { $facts }.
   *[other] These answers would tell more: { $facts }.
}
because-ask-first-work = Ask them what they need to know.
because-probably-not = { $why } Try instead: { $instead }.
because-out-of-date = What we know was to be checked again by { $day }. Call to confirm.
because-waitlist = There is a waitlist. Ask how long, and put your name on it.
because-paused = It is not taking new people for now. Ask when it opens again.
because-every-step = It matters at every step.

capacity-open = has room
capacity-waitlist = waitlist
capacity-paused = paused for now
capacity-closed = closed
capacity-not-reported = room not reported

price-free = free
price-at-least = at least { $amount }
pay-to-start = { $pay } to start, { $area }, { $month }
pay-or-more = { $amount } or more
pay-up-to = up to { $amount }
pay-not-reported = pay not reported

kind-explore = find out
kind-bridge = get ready
kind-course = course
kind-credential = apply
kind-exam = exam
kind-license = license
kind-apprenticeship = paid apprenticeship
kind-work-based-learning = learn at work
kind-job = job

best-soonest = soonest
best-cheapest = least cost
best-earn = earn while learning
best-fewest = fewest steps

cost-tuition = tuition
cost-fees = fees
cost-books = books
cost-tools = tools and gear
cost-exam = exam
cost-other = other
cost-whole = in all

way-phone = phone
way-text = text
way-relay = relay
way-in-person = in person
way-online = online

contact-phone = Call { $number }
contact-text = Text { $number }
contact-relay = Relay { $number }
contact-email = Write to { $address }

mode-in-person = in person
mode-online = online
mode-hybrid = partly online

no-plan-no-such-destination = This catalog does not know that job.
no-plan-nothing-leads-there = No step in this catalog leads to { $job } yet.
no-plan-blocked = No way to { $job } is open right now. Still missing: { $missing }.
no-plan-not-found-in-time = No way to { $job } was found in the time allowed. Choose a nearer goal.
