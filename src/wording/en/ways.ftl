### Several ways to one job, and how sure it is that a way is the best.

best-found-weeks = This is the best way found. No way can be shorter than { $length }, if what is not reported takes half a year.
best-found-unpaid = This is the best way found. No way can have less than { $length } of steps without pay, if what is not reported takes half a year.
best-found-cost = This is the best way found. No way can cost less than { $amount }.
best-found-steps = This is the best way found. No way can have fewer steps than { $count }.

# The ways to one job, side by side.
key-ways = ways
ways-title = Ways to { $job }, side by side
ways-none = There is no way to show side by side yet.
ways-every-aim = best by every aim
ways-between = in between
ways-all-reported = { $best }, all figures known
ways-first-pay = earliest paid work
ways-to-the-job = to the job
ways-steps = steps
ways-beside = { $count ->
    [one] { $count } more way is beside these: ← → shows it.
   *[other] { $count } more ways are beside these: ← → shows them.
}
ways-more = { $count ->
    [one] { $count } more way was found that no other beats.
   *[other] { $count } more ways were found that no other beats.
}
ways-all = No other way in this catalog is better on time, cost and steps without pay together.
ways-not-all = The search stopped at its limit: there may be other good ways.
ways-counted = Where something is not reported, learning counts as half a year here, and a cost as what is known of it.
ways-without-days = Weeks here are counted without the days set in the plan.
ways-only-between = This way is here to compare. To plan, choose one that is the best for an aim.
ways-at-least = at least { $weeks }
ways-cost-not-told = cost not reported for { $some } of { $all } steps
ways-cost-without = { $price } · { $some } of { $all } steps not reported
