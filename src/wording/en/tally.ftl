### What is said of a tally of needs that no service met?

tally-welcome = This center counts needs that no service could meet, by step and county. The counts do not show who anybody is.
tally-title = Needs that people named and no service met, by step and county
tally-hidden = Counts are of sessions. Those under five are not told, nor others that would give them away.
tally-empty = Nothing has been counted yet.
tally-not-told = not told
tally-no-county = county not said
