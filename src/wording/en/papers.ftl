### What are the labels on the papers?

paper-my-day = My day for it
paper-takes = How long
paper-costs = Cost before any help
paper-gives = Gives
paper-then-pays = Then pays
paper-where = Where
paper-other-county = { $provider } (outside your county)
paper-when = When
paper-starts = Next start
paper-apply-by = Apply by
paper-web = Read more
paper-missing = Still missing
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
ladder-from-the-foot = From the foot up: I am here; then
ladder-pays = { $rung }: then { $pay }

paper-timeline = The way in time
timeline-paid = { $step }: weeks { $first } to { $last }, paid
timeline-unpaid = { $step }: weeks { $first } to { $last }, without pay
timeline-not-reported = { $step }: length not reported
timeline-legend = From the first day to week { $weeks }. Dark is paid, light is without pay.

paper-interests = What draws me
interest-much = { $theme }: a lot
interest-somewhat = { $theme }: somewhat
interest-little = { $theme }: less
