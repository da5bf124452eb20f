### What are the labels on the papers?

paper-my-day = My day for it
paper-may-help = Who may help
paper-who-and-how = { $who }, { $how }
paper-takes = How long
paper-costs = Cost before any help
paper-costs-unknown = Cost
paper-gives = Gives
paper-then-pays = Then pays
paper-where = Where
paper-other-county = { $provider } (outside your county)
paper-when = When
paper-starts = Next start
paper-apply-by = Apply by
paper-web = Read more
paper-missing = Still missing
paper-asks-for = This step asks for
paper-to-confirm = To confirm
paper-gate = Ask before you pay
paper-gate-decides = { $gate }. Who decides: { $who }
paper-before-enrolling = Before you enroll
paper-in-person = Go to { $address }
paper-in-english = In English: "{ $words }"

paper-ladder = The way up, and what each step pays
# $place: 1, 2, 3
ladder-rung = { $place }. { $step }
ladder-goal = My goal: { $job }
ladder-here = I am here
ladder-pays = { $rung }: then { $pay }

paper-timeline = The way in time
timeline-one-week = week { $first }
timeline-weeks = weeks { $first } to { $last }
timeline-paid = { $step }: { $weeks }, paid
timeline-unpaid = { $step }: { $weeks }, without pay
# $length: less than a week
timeline-at-once = { $step }: { $length }, from the first day
timeline-after = { $step }: { $length }, after week { $week }
timeline-from-day = { $step }: { $length }, from { $day }
timeline-not-reported = { $step }: length not reported
timeline-legend = From the first day to week { $weeks }. Dark is paid, light is without pay.
timeline-legend-in-signs = From the first day to week { $weeks }. # is paid, - is without pay.

paper-interests = What draws me
interest-much = { $theme }: a lot
interest-somewhat = { $theme }: somewhat
interest-little = { $theme }: less

# What a day in the calendar is: "Apply by: Nursing assistant course"
paper-dated = { $what }: { $step }
paper-renew-before = Renew before
paper-my-words = In my words: "{ $words }"
paper-more = There is more. Ask your counselor, or look at it on the screen.
paper-counselor = My counselor
paper-counselor-name = Counselor
paper-counselor-reach = How to reach them
paper-next-meeting = Next appointment
paper-meeting-place = Time and place

staff-funding = Funding, in the order of who pays first
staff-pays = { $service }: { $verdict }. For: { $needs }
staff-choices = Choices considered
staff-choices-said = Why not, in the person's words
choice-pathway = { $pathway }, to { $job }
choice-same-way = The same steps as the plan.
choice-no-way = No way there was found from where the person is now.
choice-lies-elsewhere = What the person likes lies elsewhere.
choice-paid-later = { $count ->
    [one] Paid work comes { $count } week later.
   *[other] Paid work comes { $count } weeks later.
}
choice-longer = { $count ->
    [one] It takes { $count } week longer.
   *[other] It takes { $count } weeks longer.
}
choice-more-unpaid = { $count ->
    [one] It has { $count } more week of steps without pay.
   *[other] It has { $count } more weeks of steps without pay.
}
choice-dearer = It costs more than the plan.
choice-price-not-known = Its full price is not reported.
choice-nothing-against = Nothing reported speaks against it. The person chose otherwise, or has not chosen yet.
referral-suggested = suggested
referral-discussed = talked about
referral-agreed = agreed

paper-own-goal = My goal, in my own words
paper-not-typed = a line to write on
# $what: Counselor, Next appointment
paper-typed = { $what }: { $words }
ask-own-words = What is your goal, in your own words?
ask-counselor = Which counselor is this with?
ask-counselor-reach = How can the counselor be reached?
ask-next-meeting = On which day do you meet next?
ask-meeting-place = At what time, and where?
why-own-words = It goes on your papers just as you type it. Leave out what nobody else should read.
why-meeting = It goes on the papers as you type it. Skip it, and there will be a line to write on. No case number, please.
typing-coming-day = Type the day, like 12/17/2026.
typing-words = Type it the way it should look.
refusal-not-a-day = Please type a day like 12/17/2026.
refusal-before = That day is past. By the plan, it does not begin before { $day }.
refusal-in-the-past = That day is past. Please type one that is still to come.
refusal-too-long = That is too long for the paper. Please use at most { $most } letters.

paper-own-lines = My own lines
paper-no-days = This plan has no days yet. The calendar is empty.
paper-day-code = For a calendar: hold the phone's camera to this code. It holds the day of my next step. No network is needed.
paper-code = For a phone: hold its camera to the code. It holds my next step and who to call. No network is needed.
