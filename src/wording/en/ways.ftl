### Several ways to one job, and how sure it is that a way is the best.

best-found-weeks = This is the best way found. No way can be shorter than { $length }, if what is not reported takes half a year.
best-found-unpaid = This is the best way found. No way can have less than { $length } without pay, if what is not reported takes half a year.
best-found-cost = This is the best way found. No way can cost less than { $amount }.
best-found-steps = This is the best way found. No way can have fewer steps than { $count }.
