### What does the full screen say around questions and findings?

# The keys, as the foot and the help call them.
key-choose = choose
key-read = read
key-part = next part
key-mark = mark
key-space = Space
key-take = choose
key-open = open
key-save = save
key-pick = by number
key-rub = erase
key-stop-typing = stop typing
key-add-or-next = add, or next
key-remove = remove
key-expired = has run out
key-unpaid = was unpaid
key-compare = compare
key-show-compared = side by side
key-put = in my plan
key-take-out = out of my plan
key-aim = aim: { $aim }
key-goal = other job
key-done = done
key-earlier = earlier
key-date = set a day
key-agree = connect me
key-private = in private
key-show-private = show private
key-cover = cover private
key-why = why
key-close = close
key-stay = stay
key-show-again = show again

# The pages in a narrow strip.
page-short-welcome = Welcome
page-short-brings = Why
page-short-interests = Interests
page-short-have = Have
page-short-in-the-way = In the way
page-short-pathways = Pathways
page-short-map = Map
page-short-plan = Plan
page-short-home = Home

screen-data-of = data of { $month }
screen-page-of = { $page } · page { $at } of { $all }
screen-count = { $at } of { $all }
screen-too-small = Too small: { $columns } by { $rows } needed.
screen-hidden = The screen is hidden. Enter shows it again.

screen-skip-this = Skip this one
screen-go-on = Go on
screen-jump = Type the first letters: { $typed }
screen-type-to-find = Type a few letters; what fits is listed here.
screen-nothing-found = Nothing found for "{ $typed }". Try another word.
screen-you-named = You named
screen-run-out = has run out
screen-unpaid-work = unpaid
screen-you-lean = You lean toward

screen-pathways-title = Pathways that may suit you
screen-pay-where = pay per hour to start, { $area }, { $year }
screen-pay-rounded = { $pay }, rounded
screen-no-pathways = There is no pathway to show yet.
screen-to-job = to { $job }
screen-tie = fits as well as the one above
screen-compared = [compare]
screen-compared-count = { $count ->
    [one] { $count } marked to compare: v shows it.
   *[other] { $count } marked to compare: v shows them side by side.
}
screen-compare-first = Mark a pathway with c first; up to three can be compared.
screen-no-pay-on-the-way = none on the way
screen-paid-from-the-start = from the start
screen-paid-after = { $count ->
    [one] after { $count } week at the earliest
   *[other] after { $count } weeks at the earliest
}
screen-not-a-promise = Nothing here is a promise: courses, pay and rules change. Ask before you pay.

screen-compare-title = Side by side
screen-leads-to = leads to
screen-how-it-fits = fit
screen-pay-to-start = pay to start
screen-first-pay = first pay
screen-time-in-all = time in all
screen-cost-before-help = cost before help
screen-cost-label = cost
screen-weeks-without-pay = steps without pay
screen-ideas-label = ideas for help
screen-ideas-for = { $all ->
    [0] none of your needs on this way
    [one] for { $with } of { $all } need
   *[other] for { $with } of { $all } needs
}

screen-past = you are past: { $steps }
screen-other-ways = Other ways in
screen-in-plan = in my plan
screen-from-amount = from { $amount }
screen-across = elsewhere
screen-a-year = { $amount }/yr
screen-under-a-week = under 1 week
screen-missing = missing
screen-asks-for = asks for
screen-gate = { $gate } (ask first)
screen-ideas = ideas for
screen-stop-here = stop here
screen-you-have = You have { $credentials }.
screen-work-as = You can work as { $jobs }.
screen-way-back = Way back in: { $way }
screen-work-this-week = Work to ask about now
screen-more-work = { $count ->
    [one] { $count } more at the end
   *[other] { $count } more at the end
}
screen-no-destination = Choose a job to get to, and the way there is shown.
screen-you-can-now = { $job }: you can do this work already.
screen-totals = ● To { $job }, { $best }: { $length }, { $price }; paid work { $pay }.
screen-no-promise = Nothing here is a promise.
screen-paid-work = paid work { $pay }

screen-you-get = You get
screen-leads-on = No certificate by itself: it leads on to the next step.
screen-cost = Cost
screen-before-help = { $price } before help
screen-paid-while-learning = paid while learning
screen-paid-job = paid work
screen-where = Where
screen-starts = starts { $day }
screen-apply-by = apply by { $day }
screen-too-many-hours = takes more hours a week than you named
screen-other-county = not offered in your county
screen-other-times = at other times than you named
screen-also-at = also at { $places }
screen-more-places = { $count ->
    [one] { $count } more place
   *[other] { $count } more places
}
screen-before-enrolling = Before you enroll
screen-may-count = What you did may count: { $ask }
screen-who-decides = Who decides: { $who }
screen-who-may-help = Who may help with exactly that
screen-named-above = Those who help are named with another need here.
screen-counted-above = Those who help are counted with another need here.
screen-more-named-above = Others who help are named with another need here.
screen-more-counted-above = Others who help are counted with another need here.
screen-nobody-yet = Nobody in this catalog helps with this yet; ask your counselor.
help-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
help-services-open = { $count ->
    [0] none to ask about now
    [one] { $count } to ask about now
   *[other] { $count } to ask about now
}
help-services-kept = { $count } kept private
screen-no-needs-here = No help is listed for anything this step asks.
screen-only-they-decide = Only the office that helps can decide. Ask; it is free.
screen-kept = More help is kept private: { $needs }. Press v to show it, when nobody else can see.
screen-show-private-first = Press v to show this, when nobody else can see.
screen-agreed = You want to be connected with them.
screen-say = say
screen-bring = bring
screen-ask-them = ask them

screen-private-title = Some private questions
screen-private-what = These are only about what could stop you at this step, and who helps with it: { $step }. Nobody needs to see your answers, and you can skip every one.
screen-private-duty = Some staff must report certain things. Skip whatever you would rather not say. Some programs check work papers; you need not tell us, and free legal help can explain before you apply.
screen-private-go = Ask me now, in private
screen-private-not-now = Not now

screen-my-plan = My plan
screen-my-plan-to = My plan: to { $job }
screen-nothing-chosen = Nothing is in your plan yet. Press p to put a step in it.
screen-way-there = The way there
screen-take-home = Take it home
screen-day = day
# $day: March 4, 2027
screen-day-understood = Understood: { $day }.
screen-day-hint = month/day/year, such as 1/25/2027; empty for none
screen-not-a-day = Please type a day as month/day/year, such as 1/25/2027, or nothing for none.
screen-too-early = By the plan, what it needs first ends on { $day } at the earliest. Your day stays: ask whether it can be sooner.
screen-too-early-unsure = By the plan, what it needs first does not end before { $day }, and how long all of that takes is not reported. Your day stays: ask when it can be.
screen-put-in = It is in your plan now.
screen-taken-out = It is no longer in your plan.
screen-put-first = Put this step in your plan first, with p.
screen-can-begin-now = can begin now
screen-after-those-above = after the steps above
screen-after = after { $steps }
screen-out-of-turn = Needed before this: { $steps }. In your order that comes later; you can move it earlier.
screen-begins-after = { $count ->
    [one] begins after { $count } week at the earliest
   *[other] begins after { $count } weeks at the earliest
}
screen-paid = paid
# $what: "when this ran out: Commercial driver license"
screen-confirm = to confirm: { $what }
screen-to-confirm = { $count ->
    [one] { $count } thing to confirm
   *[other] { $count } things to confirm
}
screen-will-ask = You want to be connected with: { $service }
screen-timeline = █ paid · ▒ not paid · steps without pay: { $weeks }
screen-priced = Best way with every price known: { $length }, { $price }.

screen-home-title = Which paper would you like?
screen-paper-mine = For me
screen-paper-mine-what = Next steps, who to call and what to bring. Safe if somebody else finds it.
screen-paper-staff = For staff
screen-paper-staff-what = A worksheet with facts still to ask and sources. It holds private answers.
home-staff-private = It tells what you said in private. Go on only if nobody else can see the screen.
home-staff-show = Show it, in private
screen-nothing-written = Nothing is written until you choose it.

screen-help-title = What you can do here
screen-help-mouse = Everything with a key can be clicked or touched too.
screen-help-typing = While you type words, letters are not keys: Esc makes them keys again. ? and ! always work.
screen-pages-title = Go to which page?
screen-look-up-title = Look up a service, a step, a job or a certificate
screen-look-up-what = Type a few letters. Nothing about you is needed.
screen-leave-title = Leave?
screen-leave-what = Nothing is kept: your answers are gone when you leave. Papers you saved stay where they are.
screen-leave-no = Stay
screen-leave-yes = Leave

screen-urgent-title = Help that cannot wait
screen-urgent-none = This catalog lists no urgent help. In danger, call 911.
urgent-emergency = In danger now
urgent-crisis = Somebody to talk to, day and night
urgent-safety = Not safe at home
urgent-shelter = A place to sleep
urgent-food = Food
urgent-information = Anything else

record-service = service
record-step = step
record-pathway = pathway
record-credential = certificate
record-job = job
screen-who = who
screen-helps-with = helps with
screen-for-whom = for whom
screen-ways = how to ask
screen-hours = hours
screen-room = room
screen-to-know = good to know
screen-counties = counties
screen-kind = kind
screen-employers = employers
screen-steps = steps
screen-renew = to renew
screen-if-run-out = if run out
screen-license = license
screen-who-says = who says so
screen-wrong = wrong or old? Tell
screen-no-steward = no address is given: tell the person who keeps this list at your center
screen-out-of-date = out of date, call to confirm

screen-why-title = Why is this here, and who says so?
screen-how-ordered = In this order: the goal you named, the work you chose, what you have already, what draws you, how soon it pays.
