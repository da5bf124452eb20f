### Why is this here, who says so, what has moved, and what would move if?

# $what is the catalog's own words: "Ask how this pay changes help with food."
accept-label = Ask before you accept
accept-first = Ask before you accept: { $what }
accept-neutral = Ask how new pay changes other help you may have.
# $amount an hour or a year
accept-from = published from { $amount }, { $day }
accept-from-household = published from { $amount } for a household of { $people }, { $day }
