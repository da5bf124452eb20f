### Why is this here, who says so, what has moved, and what would move if?

# $what is the catalog's own words: "Ask how this pay changes help with food."
accept-label = Ask before you accept
accept-first = Ask before you accept: { $what }
accept-neutral = Ask how new pay changes other help you may have.
# $amount an hour or a year
accept-from = as published, from { $amount } up, { $day }
accept-from-household = as published, from { $amount } up for a household of { $people }, { $day }

# What one asks about.
asked-pathway = Why is this suggested? { $pathway }
asked-status = Where this step stands: { $step }
asked-missing = Missing for it: { $what }
asked-chosen = Why this step: { $step }
asked-length = How long it takes: { $step }
asked-cost = What it costs: { $step }
asked-pay = What it pays: { $step }
asked-need = Why this matters here: { $need }
asked-help = What we say about this help: { $service }
asked-before = Why ask before you accept? { $step }
asked-totals = What the whole way takes
asked-work = What this work pays: { $job }
which-line = Which line do you want to know more about?

# Reasons, a sentence each.
ground-fit = Interests: { $fit }.
ground-first-pay = Paid work: { $when }.
ground-ideas = Ideas for help: for { $with } of { $of ->
    [one] { $of } need
   *[other] { $of } needs
} on the way.
ground-tie = Nothing you said sets it apart from the one before it.
ground-status = Where it stands: { $status }.
ground-given-by = { $what }: you can get it from { $steps }.
ground-given-by-nobody = { $what }: no step in this catalog gives it.
ground-only-an-answer = { $what }: only an answer is missing.
ground-closed = { $what }: no step in this catalog changes that.
ground-aim = The way is looked for with this aim: { $aim }.
ground-proven = It is proven that no other way in this catalog is better by that aim.
ground-proven-as-reported = By what is reported, no other way in this catalog is better by that aim. What is not reported may change that.
ground-best-found = This is the best way found in the time allowed; a better one may exist.
ground-needed-for = { $step } asks for what this gives: { $what }.
ground-needed-first = { $step } asks for this to be done first.
ground-leads-to = It opens the work you plan for: { $job }.
ground-instead = { $step } gives the same. Where it stands: { $status }; { $length }; { $price }.
ground-only-one = No other step in this catalog gives the same.
ground-not-planned = The way that is planned gets there without this step.
ground-assumed = The plan counts on this; please confirm: { $what }.
ground-raised = The step asks for this: { $what }.
ground-told = You said so.
ground-nobody = Nobody in this catalog helps with this here yet.
ground-for-whom = For whom it is, as published:
ground-presumes = In place of that rule this usually counts:
ground-excluded = This published rule applies: { $why }
ground-excluded-not = This published rule does not apply: { $why }
ground-excluded-not-known = It is not known whether this published rule applies: { $why }
ground-reaches = It serves your county.
ground-reaches-not = It does not serve your county.
ground-reaches-not-known = It serves some counties only; yours is not known yet.
ground-pays-in-order = Helps stand in the order of who pays first. Its number in the catalog is { $place }; lower numbers come first.
ground-offered = { $of ->
    [one] The place that offers it: { $place }.
   *[other] Of { $of } places this one suits best: { $place }.
}
ground-offered-far = { $of ->
    [one] It is offered outside your county: { $place }.
   *[other] None of { $of } places is in your county; the one that suits best: { $place }.
}
ground-offered-times = { $of ->
    [one] It is offered at other times than you named: { $place }.
   *[other] None of { $of } places near you is at times you named; the one that suits best: { $place }.
}
ground-part = { $part }: { $amount }
ground-part-old = { $part }: { $amount }, last known; ask
ground-price = In all, before help: { $price }.
ground-lasts = It takes: { $length }.
ground-adds = { $step }: { $length }; { $price }
ground-adds-paid = { $step }: { $length }; { $price }; paid
ground-pays = { $job }: { $pay }.
ground-learning = While learning: { $pay }.
ground-state-wage = No pay is published for your own area; this is for the whole region.

# How a condition stands.
rule-met = yes, that is so
rule-not-met = not there yet
rule-not-known = not known yet
rule-line = { $what }: { $truth }
rule-all = All of these
rule-any = One of these
rule-at-least = { $count ->
    [one] At least { $count } of these
   *[other] At least { $count } of these
}
rule-credits = { $count ->
    [one] At least { $count } credit from these
   *[other] At least { $count } credits from these
}
rule-not = Not this

# The record behind a reason.
record-gate = gate
record-other = record
behind-record = Record: { $kind } { $id }
behind-field = Record: { $kind } { $id }, { $field }
behind-source = Source: { $publisher }, { $title }
behind-review = to be checked again by { $day }
behind-none = Source: not reported

# What has moved since an answer was changed.
moved-title = What has changed
moved-since = Since your last change: { $what }.
moved-something = Something is different since your last change.
moved-see = Press m to see it.
moved-nothing = The plan, its steps, the help and the work you can ask about stay as they are, and so do the pay of the job and the order of the pathways.
moved-before = before
moved-now = now
# In place of a figure that is what it was
moved-same = the same
moved-shorter = { $count ->
    [one] { $count } week shorter
   *[other] { $count } weeks shorter
}
moved-longer = { $count ->
    [one] { $count } week longer
   *[other] { $count } weeks longer
}
moved-less = { $amount } less
moved-more = { $amount } more
moved-sooner = { $count ->
    [one] paid work { $count } week sooner
   *[other] paid work { $count } weeks sooner
}
moved-later = { $count ->
    [one] paid work { $count } week later
   *[other] paid work { $count } weeks later
}
moved-not-told = the change in { $what } cannot be told
moved-length = time
moved-cost = cost
moved-first-pay = first paid work
moved-steps = { $count ->
    [one] { $count } step changed
   *[other] { $count } steps changed
}
moved-helps = { $count ->
    [one] { $count } service has a new answer
   *[other] { $count } services have new answers
}
moved-work = { $count ->
    [one] { $count } kind of work to ask about comes or goes
   *[other] { $count } kinds of work to ask about come or go
}
moved-way-opens = there is a way now
moved-way-closes = there is no way now
moved-other-goal = the plan is for another job
moved-pay = pay to start changed
moved-other-first = another pathway comes first
moved-reordered = the pathways after the first stand in another order
moved-came = The way now includes
moved-went = The way no longer includes
moved-stand = Steps that changed status
moved-said = Services with a new answer
moved-opens = Work you can now ask about
moved-closes = Work you can no longer ask about
moved-first = Order of the pathways
moved-from-to = { $before } → { $after }
# $count is two or more
moved-at-steps = { $name }, at { $count } steps
moved-one = { $what }: { $moved }
moved-not-there = not suggested
no-way-now = no way now

# What would move if?
what-if-title = What if?
what-if-hint = Try another answer and see what changes. You can put it back.
what-if-now = now: { $answer }
what-if-aim = Aim: { $aim }
what-if-done = { $step }: done already
what-if-not-done = { $step }: not done after all
what-if-keep = Keep it
what-if-put-back = Put it back as it was
what-if-undo = Take the last change back
what-if-close = Back to where you were
what-if-another = Try something else

key-what-if = what if
key-moved = what changed
key-set-aside = another instead

# What one has who stops after a step.
stop-title = If you stop here
stop-holds = Certificates you would have: { $credentials }.
stop-holds-nothing = No certificate by then.
stop-work = Work it opens: { $jobs }.
stop-job = { $job }, { $pay }
stop-goes-on = To go on, now or later: { $steps }.
paper-if-i-stop = If I stop here
pay-of-the-state = { $pay } (the whole region's)

staff-reasons = Why the plan says so

# What is said of a help, as it stands: who often gets it, what you said, and where an exclusion is published.
said-who-often = { $people } can often get this.
said-only-they = Only they decide.
said-you = You said: { $facts }.
said-published = Published: { $publisher }, { $day }.
said-moment = When to ask: { $moment }.
missing-fact-no = { $fact }: no
missing-fact-choice = { $fact }: { $choices }
