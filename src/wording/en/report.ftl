### What stands on the papers?

report-title-mine = My plan
report-title-staff = Staff worksheet
report-made = Onramp, { $region }, made { $day }
report-keep-apart = This sheet holds private answers. Keep it in the secured file, apart from other papers.

report-goal = My goal
# $best is how: soonest, least cost
report-goal-line = { $job } ({ $best })
report-goal-by-fit = No goal was named. This is the job that best fits what was said.
report-no-destination = There is nothing to plan for yet. Name a goal, or say what draws you.
report-no-way-now = No way to { $job } is open right now. Ask your counselor what is still missing.
report-there-already = What you have is enough to do this work now.

report-where-i-am = Where I am now
report-good-until-month = { $credential }, good until { $month }
report-good-until = { $credential }, good until { $day }
report-check-if-valid = { $credential } (ask whether it is still valid)
report-had-before = { $credential } (had before; ask how to get it back)
report-worked-as = Worked as: { $job }
report-beginning = I am at the beginning. Everybody starts somewhere.

report-next-step = My next step
report-after-that = After that
report-more-steps = { $count ->
    [one] and { $count } more step
   *[other] and { $count } more steps
}
report-step = { $step }: { $status }
report-takes = Takes: { $length }. Costs before any help: { $price }.
report-gives = Gives: { $what }
report-pays = Then pays { $pay }
# $count is how many kinds of work it opens, $pay from the least of them to the most
report-pays-one-of = Then pays { $pay }, over { $count } kinds of work
report-where = Where: { $provider }
report-when = When: { $times }
report-missing = Still missing: { $what }
report-gate = Ask before you pay: { $gate }. Who decides: { $who }
report-before-enrolling = Before you enroll: { $what }

report-help-for-this-step = Help to ask about for this step
report-only-they-decide = Only they decide. Ask; asking costs nothing.
help-ask-counselor = Ask your counselor how to reach them.
help-bring = Bring: { $what }
help-say = Say: "{ $what }"

report-questions = Questions to ask
question-cost = What does it cost in all, and what is not in the price?
question-price-now = Is the price still the same?
question-length = How many weeks does it take?
question-start = When does the next one start, and by when do I apply?
question-hours = Is there a way to take it in fewer hours a week?

report-in-all = The whole way
total-length = Takes: { $length }
total-price = Costs before any help: { $price }
total-unpaid = Steps without pay: { $weeks }
total-pay-now = Paid work: from the start
total-pay-not-reported = Paid work: not reported
total-first-pay = Paid work: after week { $count } at the earliest
report-no-promise = Nothing here is a promise. Prices and times change: ask first.

# Which of it has an opening is not known here.
report-work-this-week = Kinds of work you can ask about now
open-work-pays = { $job }: { $pay }
# $work is a job and its pay; $note that it may pay less than was named
open-work-less = { $work } ({ $note })
work-pays-less = may pay less than you named
report-data-of = The facts on this page are from the catalog of { $day }.

staff-goals = Employment goal
staff-proven = No better plan exists in this catalog, by the aim chosen.
staff-proven-as-reported = By what is reported, no better plan exists in this catalog, by the aim chosen.
staff-objectives = Achievement objectives
staff-services = Services, in the order of asking
staff-need-told = { $need } (told by the person): { $because }
staff-need-asked = { $need } (asked of everybody): { $because }
# $order: lower pays first
staff-service = { $service }: { $verdict } (pays in order { $order })
staff-ask = Ask: { $facts }
staff-uncovered = Needs with nobody to ask in this catalog
staff-providers = Providers
staff-provider = { $step }: { $provider }
staff-facts = Facts still to ask
staff-referrals = Referrals
staff-referral = { $service }, for { $step }: { $state }
staff-sources = Sources
