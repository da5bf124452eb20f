### How is somebody connected with a help, what may be passed on, and what stands on the slip?

referral-consented = yes to contact; not contacted yet
referral-ask = ask: may we contact them?
referral-contact-made = contact made
referral-attended = attended
referral-declined = declined
referral-no-place = no place

# $state: talked about, agreed, contact made
key-refer = next: { $state }
key-refer-back = back to: { $state }
key-slip = referral slip
key-leave-out = mark or leave out
key-consent = yes, they may be contacted

screen-referral = Connecting you: { $state }
plain-refer = Connecting you with them, next: { $state }
plain-refer-back = Connecting you with them, back to: { $state }
plain-slip = Read the referral slip
plain-write-slip = Write the referral slip into a file: { $service }
plain-print-slip = Print the referral slip: { $service }
plain-leave-out = Leave out: { $fact }
plain-put-back = Pass on after all: { $fact }

consent-title = May we contact { $service } for you?
consent-this-help = this help
consent-what = If you say yes, a counselor contacts them. They are told what you ask for help with: { $needs }. And for which step: { $step }.
consent-marked = They also need to know this to decide. Only what is marked is passed on. Leave out what you like; they may ask you about it.
consent-nothing = Nothing more is passed on than the name of the help and how to reach you. They may ask you more.
consent-covered = Answers covered here: { $count }. They are not passed on, unless you first show what is private and see them.
consent-covered-answer = a private answer, covered
consent-slip = It will be on the referral slip too. The slip is only for them.
consent-free = You may say no. You can still ask them yourself, and nothing else changes.
consent-yes = Yes, contact them and pass on what is marked
consent-yes-no-more = Yes, contact them; pass on only the name of this help and how to reach me
consent-no = Not now; nothing is passed on

# Not a test of a fact: "not: gets TANF"
passed-not = not: { $fact }
# "Do you get SNAP? Yes"
passed-answer = { $question } { $answer }
passed-had = held before: { $credential }
passed-worked = worked as: { $job }

home-no-stick = No stick was found. Plug one in and choose again. Or print the page, or take the next step along with the code for your phone.
home-slip = Referral slip: { $service }
home-slip-what = One page for them: what it is about, and what you agreed to pass on.

report-title-slip = Referral slip
slip-only-for-them = This sheet is only for the office it names.
slip-to = To
slip-office = Office
slip-about = What it is about
slip-asks-for = Asks for help with
slip-step = For this step
slip-passed-on = What the person agreed to pass on
slip-nothing-else = The person agreed to pass on nothing else. Please ask them.
slip-not-agreed = Nothing was agreed to be passed on. Please ask the person.
slip-agreed-on = Agreed on
slip-signatures = Signatures
slip-signature-person = Agreed by
slip-signature-staff = Sent by, and how to reach us
slip-signature-day = Day
