### What is said everywhere?

language-name = English

yes = Yes
no = No
not-known = Not known
length-not-reported = length not reported
cost-of-the-rest = the rest not reported
price-not-reported = cost not reported
not-reported = not reported
# $length: at least 26 weeks
whole-length-without = { $count ->
    [one] { $length } (length of { $count } step not reported)
   *[other] { $length } (length of { $count } steps not reported)
}
at-least = at least { $amount }

# Lists: $some are the items before the last, already joined by commas.
# Spanish changes its word before the sound of i and of o; English does not.
list-and = { $some } and { $last }
list-and-before-i = { $some } and { $last }
list-or = { $some } or { $last }
list-or-before-o = { $some } or { $last }
