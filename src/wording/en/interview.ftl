### What is asked, and what can be answered?

page-welcome = Welcome
page-brings = What brings you
page-interests = Interests
page-have = What you have
page-in-the-way = What gets in the way
page-pathways = Pathways
page-map = Map
page-plan = My plan
page-home = Take it home

keeps-nothing = This program keeps nothing unless you choose. Staff may write in your file; they tell you first.
keeps-nothing-alone = This program keeps nothing unless you choose.
not-a-test = This is a conversation: not enrollment, not a test, not an approved plan.
interest-note = No right answers. This says what draws you, not what you can do.
skip-is-fine = You can skip any question. Skipping never counts against you.

ask-language = Which language would you like?
ask-length = How much time do you have today?
ask-talk = How do you like to talk with us?
ask-county = Which county do you live in?
ask-hope = What would make today worth it?
ask-paid-by = By when do you need to be paid?
ask-least-pay = What is the least pay that would work for you, in dollars an hour?
ask-goal = Do you already know the job you want to get to?
ask-sectors = Which kinds of work would you like to look at?
ask-statement = Would you like to do this with your days?
ask-have-scores = Did you bring scores from an interest profiler?
ask-score = What is your score for { $theme }?
ask-credentials = What certificates, licenses, diplomas or cards do you have, or did you have before?
ask-earned = When did you get or last renew this? { $credential }
ask-still-good = Is this still good today? { $credential }
ask-ended = When did this run out? { $credential }
ask-schooling-years = How many years of school did you finish, from first grade up?
ask-schooling-place = Where did you go to school last?
ask-work = What work have you done? Paid, unpaid, at home, in the military: all of it counts.
ask-work-years = How many years did you do this work? { $work }
ask-when = When can you come to a class or training?
ask-hours = How many hours a week could you give to learning?
ask-car = Is there a car you can count on?
ask-budget = How much could you pay yourself, before any help, in dollars?

why-language = You can change it on any page.
why-length = It decides how many questions we ask.
why-talk = So that we talk in the way that works best. We ask everybody.
why-county = Classes, pay and help differ from county to county.
why-hope = It decides what we look at first.
why-paid-by = So that we look at ways that pay in time.
why-least-pay = So that we do not waste your time with work that pays less.
why-goal = If you know it, we skip the questions about interests.
why-sectors = Mark any. Mark none to look at all of them.
why-have-scores = If you have them, we use them in place of our own questions.
why-credentials = What you have may count. Old ones and ones from other countries too.
why-earned = Some run out. A year is enough, or a month and year such as 6/2019.
why-still-good = One that has run out may be quick to renew.
why-ended = Some can be renewed for a while after that. A year is enough, or a month and year such as 6/2019.
why-schooling-years = Some steps ask for a diploma or a number of years. Twelve is a high school diploma.
why-schooling-place = Schooling from another country may count; somebody can look at it.
why-work = Work you did may open a shorter way.
why-work-years = Some shorter ways ask for a number of years.
why-when = So that we show classes you can get to.
why-hours = So that we can tell you when something takes more.
why-car = Some steps start before the first bus.
why-budget = We look for help either way. This only tells us what you can do alone.

length-quick = 15 minutes: a few questions and one map
length-first-visit = 30 minutes: a first visit
length-intake = 60 minutes: everything

talk-interpreter = With an interpreter
talk-writing = In writing
talk-captions = With captions
talk-aloud = Read aloud to me

hope-work-now = Work as soon as I can get it
hope-better-pay = Better pay than I have now
hope-training = Learn something new
hope-use-what-i-have = Use what I already learned, here or in another country
hope-look-around = See what there is

within-weeks = { $count ->
    [one] within { $count } week
   *[other] within { $count } weeks
}
no-hurry = There is no hurry

liking-like = I would like this
liking-not-sure = Not sure
liking-not-for-me = Not for me

schooling-us = In the United States
schooling-abroad = In another country

slot-early-morning = early mornings, before 6
slot-weekday-morning = weekday mornings
slot-weekday-afternoon = weekday afternoons
slot-weekday-evening = weekday evenings, after 5
slot-weekend = weekends
slot-night = nights

car-own = Yes, my own
car-sometimes = Sometimes, somebody else's
car-none = No

theme-realistic = working with your hands
theme-investigative = finding out how things work
theme-artistic = making something new
theme-social = helping people
theme-enterprising = leading and persuading
theme-conventional = keeping things in order

statement-1 = Help a person who is sick or old get through the day.
statement-2 = Fix an engine or a machine so that it runs again.
statement-3 = Keep records so that anybody can find what they need.
statement-4 = Find out why something went wrong, and what would stop it.
statement-5 = Talk somebody into trying something new.
statement-6 = Make a sign, a picture or a song that people stop for.
statement-7 = Show a child or a new coworker how to do something.
statement-8 = Build something out of wood or metal.
statement-9 = Count the money at the end of the day and make it come out right.
statement-10 = Look closely at a sample, a number or a pattern to learn what it means.
statement-11 = Run a crew, a shift or a small business.
statement-12 = Change how a room, a dish or a page looks until it feels right.
statement-13 = Listen to a person who is having a hard time.
statement-14 = Work outside with plants, animals, tools or trucks.
statement-15 = Check a form or an order until every line is right.
statement-16 = Read about how the body, a plant or a computer works.
statement-17 = Ask for a better deal, and get it.
statement-18 = Write, act, dance or play music for others.

typing-dollars-an-hour = dollars an hour, such as $20 or $17.50
typing-dollars = dollars, such as $300 or $106.50
typing-years = years, such as 10
typing-hours = hours a week, such as 15
typing-score = a number from { $least } to { $most }
typing-number = a number
typing-moment = a year, or a month and year: 2019 or 6/2019

refusal-not-a-number = That is not a number we can use. Please type digits, such as 20.
refusal-out-of-range = Please type a number from { $least } to { $most }.
refusal-no-such-amount = Please type an amount from { $least } to { $most }.
refusal-not-a-date = Please type a year, or a month and year, such as 2019 or 6/2019.
refusal-in-the-future = That day has not come yet. Please type an earlier one.
refusal-long-ago = That year is too long ago. Please type a year from { $first } to { $last }.
refusal-not-a-choice = That is not one of the choices here.
refusal-nothing = Nothing was typed. You can skip this question.
