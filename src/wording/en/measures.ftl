### How much, how long?
# $count decides between one and many; $span is what is shown: a number, or two such as 5-10.

pay-an-hour = { $amount } an hour
pay-a-year = { $amount } a year

weeks-less-than-one = less than a week
weeks-up-to = { $count ->
    [one] up to { $count } week
   *[other] up to { $count } weeks
}
weeks = { $count ->
    [one] { $span } week
   *[other] { $span } weeks
}
about-months = { $count ->
    [one] about { $span } month
   *[other] about { $span } months
}
years = { $count ->
    [one] { $span } year
   *[other] { $span } years
}
about-years = { $count ->
    [one] about { $span } year
   *[other] about { $span } years
}
hours = { $count ->
    [one] { $span } hour
   *[other] { $span } hours
}
hours-a-week = { $count ->
    [one] { $span } hour a week
   *[other] { $span } hours a week
}
