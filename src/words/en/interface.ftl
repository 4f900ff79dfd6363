# The words of the screens. Heads of groups are in capitals, labels short, sentences end in a full stop.

## Screens: titles, and names in the journey (14 cells at most)

screen-start = Start
screen-triage = Triage
screen-overview = Overview
screen-company = Company
screen-problem = Problem
screen-motion = Motion
screen-stage = Stage
screen-direct = Direct motion
screen-owner = Owner
screen-services = Services
screen-strategy = Strategy
screen-tiers = Types and tiers
screen-policy = Policy
screen-partners = Partners
screen-board = 90-day board
screen-metrics = Metrics
screen-diagnosis = Diagnosis
screen-operations = Operations
screen-plays = Plays
screen-page = On one page
screen-decisions = Decisions
screen-people = People
screen-remarks = Remarks
screen-library = Library
screen-files = Files

## Start

start-tagline = a partner programme, from question to plan
start-promise = All of it is kept as plain text, in a folder of yours.
head-where = WHERE ARE YOU TODAY?
head-recent = RECENT
head-samples = SAMPLES
    .hint = opened as a copy
sample-seedling = €3M, led by its founder: not yet
sample-referral = €8M, sales-assisted: the first programme
sample-consultancy = sells services: three kinds of alliance
sample-enterprise = €25M, two tracks with three rungs each
sample-good-programme = a programme as it should be, in its first year
sample-bad-programme = the same company run badly: six problems

## Triage

triage-title = Why does the programme bring little?
    .help = Go down the questions and stop at the first no: that is where to mend. What comes after it cannot work before.
triage-yes = yes
triage-no = no
triage-end-partners = It is the partners
    .what =
        Their customers are not yours, or they gain too little to bring any. No training and no portal mends that; fewer
        and better chosen partners do.
    .do = Begin at the problem that partners are to solve
triage-end-enablement = It is enablement
    .what =
        The partners fit, and they cannot sell you alone: they do not know the product, or nobody answers when they ask.
        Someone needs the time to teach them and to stand beside the first deals.
    .do = Begin at the owner, and the time there is
triage-end-attribution = It is the credit
    .what =
        Partners do bring deals, and your figures do not show whose they are. Mark the source of a deal on the day it
        begins, and keep sourced and influenced side by side, before you judge anybody by it.
    .do = Begin at the direct motion, and how sales are counted
triage-end-structure = It is the structure
    .what =
        Each part works, and nothing holds them together: initiatives come and go without one owner, one set of terms and a
        fixed rhythm. Another initiative would go the same way.
    .do = Begin at the company, and walk the questions in order
triage-end-none = None of the layers fails
    .what =
        Partners, enablement, credit and structure all hold. Then it is a matter of time, or the programme is larger than
        the stage can bear: the questions tell which.
    .do = Walk the questions, to see what the stage can bear

## The journey

head-journey-why = WHY PARTNERS
head-journey-design = DESIGN
head-journey-programme = PROGRAMME
head-journey-workspace = WORKSPACE

## Header and footer

header-arr = { $arr } ARR
header-revenue = { $arr } revenue
header-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
# Nothing was changed in this run.
header-untouched = saved
header-saved = saved { $time }
header-saving = saving
header-not-saved = not saved
header-gone = folder gone
header-writing = writing …
header-read-only = read-only
footer-answered = { $done } of { $all } answered
footer-step = { $at } of { $of } steps
footer-chord = { $keys } …
too-small = q quits · needs 40 × 12

## Heads

head-this-changes = WHAT THIS CHANGES
head-where-it-stands = WHERE IT STANDS
head-weak = WHAT IS WEAK
head-next = NEXT STEP
head-figures = FIGURES
head-legend = ≈ assumed   ? not known
head-remarks = OPEN REMARKS
head-lowest = THE LOWEST OF { $count ->
    [2] TWO
    [3] THREE
    [4] FOUR
    [5] FIVE
   *[other] { $count }
}
head-stages = YOUR STAGE AND ITS NEIGHBOURS
head-people = people
head-revenue = revenue in
head-do = DO NOW
head-not-yet = NOT YET
head-group-form = FORM OF THE PROGRAMME
head-group-types = PARTNERS AND WAYS TO WORK
head-group-team = PARTNERS AND PEOPLE
head-group-targets = TARGETS
head-group-measures = HOW SUCCESS IS MEASURED
head-group-plays = PLAYS
head-why = WHY THIS PROPOSAL
head-you-said = YOU SAID
head-your-answers = YOUR ANSWERS
head-rule = THE RULE
head-source = THE SOURCE
head-evidence = EVIDENCE
head-change-if = IT WOULD CHANGE IF
head-others = WHAT SAYS OTHERWISE
head-see = SEE ALSO
head-gives = THIS GIVES
head-note = NOTE
head-would-change = WHAT WOULD CHANGE THIS

## Labels

label-start = Start
label-later = Later
label-not-yet = Not yet
label-no-cap = no cap
label-open = open
label-provisional = provisional
label-provisional-why = provisional: { $what } is open
label-binds = holds the verdict here
label-today = today
label-next = What comes next
label-why = Why it matters
label-mend = What to do
label-fix = Fix
label-used = Used for
label-sharpens = Sharpens
label-study = Study
label-confidence = How well founded
label-team-others = Another source
team-others = It counts people by how far a programme has come, not by revenue. It differs from the rule, and has gaps. What is proposed and checked here is the rule.
team-other = { $name }, { $count } people: { $focus }; { $reports }
label-correlation = a correlation
label-remark = Remark
# Parts of a row of the method, in a chain of reasons.
label-gives = What it gives
label-asks = What it asks
label-paid = What is paid
label-summary = In short
label-caveat = Take care
label-definition = What is counted
label-economics = What it costs and brings
label-example = For instance

## Fields: the label (26 cells at most), what it is and how it is typed, what stands where nothing is said

field-name = Company
    .help = As it should stand on a hand-out.
    .empty = no name yet
field-sells = Sells
    .help = Services have a ladder of their own; both walks both.
    .empty = not said yet
field-currency = Currency
    .help = Three letters, such as EUR or CHF. Bands stay in euros.
    .empty = EUR
field-rate-to-eur = Rate to the euro
    .help = What one unit of your currency is in euros: 1.05 or 1,05.
    .empty = not said yet
field-arr = ARR
    .help = 8.2M, 8,2 Mio and 8_200_000 are understood; ~8M is a guess.
    .empty = gives your stage
field-revenue = Yearly revenue
    .help = Of the last twelve months: 2.4M, 2,4 Mio or 2_400_000.
    .empty = not said yet
field-arr-band = ARR, roughly
    .help = Enough for your stage, where the figure stays with you.
    .empty = not said yet
field-acv = ACV
    .help = What one customer pays a year. It selects the partner types.
    .empty = sharpens partner types
field-gross-margin = Gross margin
    .help = In percent, such as 78. Commission is paid out of it.
    .empty = sharpens commission
field-sales-cycle = Sales cycle
    .help = Days from first meeting to signature: 135, 4 months, 12 w.
    .empty = sharpens protection
field-active-partners = Active partners
    .help = Those who brought or delivered something in 90 days.
    .empty = sharpens benchmarks
field-months-with-partners = Partner months
    .help = Months since the first partner, agreed in writing or not.
    .empty = sharpens benchmarks
field-note = Note
    .help = Whatever a reader should know later. It changes no advice.
    .empty = none
field-chosen = Problem
    .help = Several may hold. They select partner types and measures.
    .empty = not said yet
field-main = Motion
    .help = The way in which most of your revenue is sold today.
    .empty = not said yet
field-others = Other ways you sell
    .help = Those that bring revenue beside the main one.
    .empty = none said
field-argued = Stage you argue for
    .help = Another stage than ARR gives counts only with a reason.
    .empty = the one that ARR gives
field-reason = Reason for it
    .help = One sentence that a reader can follow a year from now.
    .empty = counts with a reason
field-win-rate-known = You know your win rate
    .help = You can name it, and how many offers it was taken from.
    .empty = not said yet
field-win-rate-evidence = Win rate, evidence
    .help = The rate, of how many offers, in which time.
    .empty = such as 24% of 41
field-cycle-known = You know your sales cycle
    .help = You can name its days, and from how many sales.
    .empty = not said yet
field-cycle-evidence = Sales cycle, evidence
    .help = The days, mean or median, of how many sales.
    .empty = such as 135 d, median
field-forecast-met = On forecast three quarters
    .help = The last three quarters, each met as written down before.
    .empty = not said yet
field-forecast-evidence = Forecast, evidence
    .help = Which quarters held, and why one did not.
    .empty = such as Q2 missed
field-who = Owner
    .help = One person. Who is named here also joins the people.
    .empty = nobody named yet
field-share = Share of the week
    .help = In percent: half the week is 50.
    .empty = not said yet
field-hire-planned = A hire is planned
    .help = Full time, in the plan, with a month to it.
    .empty = not said yet
field-sponsor = Executive sponsor
    .help = Who can settle price, product and priorities.
    .empty = nobody named yet
field-sales-lead-agrees = Head of sales agrees
    .help = Asked and said yes, to credit and commission as well.
    .empty = not said yet
field-billed-days = Days billed
    .help = Share of all working days, in percent, over a year.
    .empty = not said yet
field-referral-share = Revenue by referral
    .help = Share of revenue that came by recommendation, in percent.
    .empty = not said yet
field-needs-beyond = Clients need more
    .help = They ask you for work that you do not do yourselves.
    .empty = not said yet
field-delivered-jointly = Delivered with others
    .help = At least one project, with another firm, to its end.
    .empty = not said yet
field-one-platform = Work on one platform
    .help = Most projects rest on the product of one vendor.
    .empty = not said yet

## Answers

sells-software = software
sells-services = services
sells-both = both
answer-yes = yes
answer-no = no
answer-unknown = don’t know
answer-nobody = nobody
answer-somebody = somebody else …
answer-none-of-these = none of these
direct-predictable = predictable
direct-partly = partly predictable
direct-not-yet = not predictable yet
direct-unknown = not known yet
band-none = not said
argued-none = the one that ARR gives

## Documents

document-workspace = Workspace
document-answers = Answers
document-strategy = Strategy
document-tiers = Types and tiers
document-policy = Policy
document-partners = Partners
document-metrics = Metrics
document-assessments = Assessments
document-operations = Operations
document-decisions = Decisions
document-board = Board
document-people = People
document-review = Remarks

## Proposals, and how they stand

standing-proposed = proposed
standing-accepted = accepted
standing-yours = yours
    .advised = yours · advised { $advised }
standing-refused = refused
standing-no-longer = no longer follows
standing-moved = yours · the advice has changed
value-start = first
value-later = later
value-founder = the founder
value-open = not said yet
proposal-form = Form of the programme
proposal-partners = Number of partners
proposal-people = People to run it
proposal-start = { $subject } first
proposal-later = { $subject } later
proposal-amount = { $subject }: { $amount }
proposal-target = { $measure } after { $months ->
    [one] 1 month
   *[other] { $months } months
}

## Reasons, as the rule in a chain

reason-stage = An ARR of { $stage } bears this form of programme, and no larger one.
reason-open = Still open: until it is answered it sets no cap, and the verdict is provisional.
reason-no-longer = Nothing in your answers leads to it any more. It stands because you decided so earlier.
reason-waits-verdict = It waits for a larger verdict: { $verdict }.
reason-waits-attention = It fits you, and enough else comes first: a young programme can give only a few types the time they need.
reason-partners = With an ARR of { $stage } this many partners can be known and looked after.
reason-people = With an ARR of { $stage } this is the time that partners ask for.
reason-partners-held = The verdict is held at what an ARR of { $stage } bears; there, this many partners can be known and looked after.
reason-people-held = The verdict is held at what an ARR of { $stage } bears; there, this is the time that partners ask for.
reason-target = What programmes of this form commonly reach after { $months ->
    [one] 1 month
   *[other] { $months } months
}.
reason-measure = You chose “{ $problem }”, and this tells whether it is being solved.
reason-play = You chose “{ $problem }”, and this play serves it.
source-place = { $at } of { $of }
cap-name-stage = Stage
cap-name-direct = Direct motion
    .short = Direct
cap-name-owner = Owner
cap-name-problem = Problem
cap-name-capacity = Free days
    .short = Days
cap-name-joint = Joint delivery
    .short = Joint
verdict-open = No verdict yet
    .header = no verdict yet
    .short = open
    .summary =
        Nothing is answered that a verdict could come from. The stage alone gives a first one; the direct motion, the owner
        and the problem make it firm.
    .next = Answer what you can, in any order. “Don’t know” is an answer too.

## What would change it

if-arr = ARR were { $stage }
if-acv-over = ACV were over €50K
if-acv-under = ACV were about €20K
if-direct-predictable = direct sales were predictable
if-direct-not-yet = direct sales were not
if-owner-full = an owner had the whole week
if-owner-nobody = nobody owned it
if-motion = the motion were “{ $motion }”
if-problem = “{ $problem }” were a problem
if-problem-not = “{ $problem }” were none
if-days-free = a quarter of the days were free
if-joint-proven = joint delivery were proven
then-gone = it would not be proposed
why-sharpens = { $count ->
    [one] Known, it places one benchmark beside your figures.
   *[other] Known, it places { $count } benchmarks beside your figures.
}

## Find

group-screens = Screens
group-situations = Where you are today
group-findings = Findings
group-evidence = Evidence
group-tips = Tips
group-terms = Terms
group-recent = Recent

## Themes

theme-terminal = the colours of your terminal
theme-dark = soft light on dark
theme-light = ink on paper
theme-high-contrast = the most there is to see
theme-mono = no colour at all
theme-own = your own

## Said in the footer

said-undone = undone: { $what }
said-redone = made again: { $what }
said-copied = copied
said-copied-this = copied: { $what }
said-accepted-all = { $count ->
    [one] One proposal is accepted.
   *[other] { $count } proposals are accepted.
}
said-nothing-open = Every proposal is decided already.
said-saves-itself = It saves itself after every change; saved now as well.
said-reloaded = The files are read again.
said-taken-up = Changed outside and taken up here: { $files }.
said-broken-outside = Changed outside and cannot be read now: { $files }. What is on the screen stays; the file is left alone.
said-gone-outside = Gone from the folder, and empty here now: { $files }. “partnerwright restore DIR --list” shows what was there.
said-folder-gone = { $folder } is gone. What is on the screen is kept here until it is back.
said-free = { $user } has closed it. { $key } takes the right to write.
said-text-left = What you were writing about is gone from the files. You wrote: { $text }
said-writable = You can write again.
said-mouse-on = The mouse works here; hold shift to select text.
said-mouse-off = The mouse belongs to your terminal: select and copy as usual.
said-other-method = This was made with another method, so some advice may read differently now.
undo-accepted = { $subject } accepted
undo-changed = { $subject } changed
undo-refused = { $subject } refused
undo-reopened = { $subject } reopened
undo-accepted-all = all open proposals accepted
undo-going-on = the reason for going on
# The subject is what the remark is about; where a remark is rewritten it is the remark itself.
undo-remark = { $subject ->
    [Remark] remark changed
   *[other] remark on { $subject }
}
undo-remark-removed = remark removed
undo-resolved = remark resolved or reopened
undo-person = { $subject } changed
undo-person-removed = { $subject } removed
undo-me = who works here

## Asked in front of the screen

ask-outside = { $about } was changed outside while you changed it here. Nothing is written until you choose.
    .title = Changed outside
ask-take-over = { $about } had it open and has not said that it is closed. Two who write at the same time would be in each other’s way: take it over only if it is closed there.
    .title = Take it over?
ask-leave-kept = Not everything is saved. It is kept elsewhere: { $about }. Leave?
    .title = Leave?
ask-leave = Not everything is saved: { $about }. Leave all the same?
    .title = Leave?
ask-no-longer = { $about } was decided on other answers. The advice says something else now.
    .title = No longer follows
ask-nothing-left = { $about } was decided on other answers. Nothing is advised in its place.
    .title = No longer advised
ask-person-in-use = { $about } is named in other places too: answers, partners, cards, remarks. Removed, answers are open again and what they own is without an owner; the rest stays.
    .title = Remove this person?
answer-keep-file = keep mine, and write it over theirs
answer-reload = take theirs, and let mine go
answer-later = decide later
conflict-both = What keeping yours would take out of theirs (-) and put in (+):
conflict-same = Both say the same.
answer-take-advice = follow the advice
answer-keep-mine = keep it as my own
answer-keep-person = keep the person
answer-remove-person = remove the person
answer-only-read = only read
answer-take-over = take it over, and write
answer-stay = stay
answer-leave-kept = leave; it stays where it is kept
answer-leave = leave, and lose what is not saved

## Why something cannot be done

read-only-asked = Read-only, as you asked. Remarks can still be left.
read-only-newer = Read-only: a newer version wrote these files.
read-only-folder = Read-only: the folder takes no changes ({ $error }).
read-only-held = Read-only: { $user } has it open on { $host } since { $since }.
read-only-claimed = Read-only: { $user } had it open on { $host } since { $since } and has not closed it.
read-only-claimed-unknown = Read-only: another machine had it open and has not closed it.
read-only-held-unknown = Read-only: another program has it open.
cannot-no-workspace = no workspace is open
cannot-broken = { $file } cannot be read, so it is not changed
cannot-foreign = { $file } was changed outside since; undo would take that away
cannot-undo = nothing to undo
cannot-redo = nothing to make again
cannot-no-proposal = the cursor is on no proposal
cannot-no-finding = there are no findings
cannot-no-services = only for those who sell services
cannot-no-stage = services have no stage by ARR
cannot-no-why = nothing here has a reason
cannot-no-text = nothing here to copy
cannot-no-address = this stands in no file
cannot-no-figure = the cursor is on no figure
cannot-nothing-outside = no file was changed outside
refused-not-here = Nothing can be put here.
refused-no-choice = This is none of the choices.
refused-no-name = A name is needed.
refused-no-company = The company needs a name.
refused-empty-remark = A remark without words is none; delete it instead.
refused-full = The text is as long as it can be; the rest was left out.
refused-basis = First the figure, then how well it is known.
refused-amount = Not an amount. Try 8.2M, 24K or 8_200_000; ? for don’t know.
refused-percent = Not a share. Try 60 or 60%, from 0 to 100; ? for don’t know.
refused-days = Not a time. Try 135, 12 w or 4 months; ? for don’t know.
refused-count = Not a count. Try a whole number such as 3; ? for don’t know.
refused-currency = Not a currency. Three letters, such as EUR, CHF or USD.
refused-rate = Not a rate. Try 1.05 or 0,92.
refused-value = Not a number. Try 8, 5–10 or 12+.
refused-not-now = Not taken: nothing could be changed here then.
refused-same-name = { $name } is in the list already.
refused-same-initials = { $name } has these initials already.
refused-range = The first number is larger than the second.

## The walk and the overview

progress-question = { $at } of { $of }
step-time = { $minutes ->
    [one] About 1 minute
   *[other] About { $minutes } minutes
}
step-yields = yields { $what }
step-after = first: { $steps }
all-done = Every question is answered, every proposal decided, and the board is done.
next-tiers = Turn the partner types into tracks with their rungs
next-policy = Say what partners earn and whose deal it is
next-partners = Write down the first partners
next-metrics = Choose what is measured
next-board = Make the board
next-board-on = Work on the board
summary-tiers = { $tracks ->
        [one] 1 track
       *[other] { $tracks } tracks
    }, { $rungs ->
        [one] 1 rung
       *[other] { $rungs } rungs
    }
summary-policy = { $count ->
        [one] one set of terms
       *[other] { $count } sets of terms
    }
summary-partners = { $all }, { $active } active
summary-metrics = { $count ->
        [one] 1 is measured
       *[other] { $count } are measured
    }
nothing-weak = Nothing is weak that this program can see.
go-on-hint = You may design it all the same. The file then keeps this advice, and your reason for going on.
going-on = Going on all the same: { $reason }

## Where there is nothing. `.key` says what to do about it.

empty-people = Nobody yet: add who owns, decides or writes here.
    .key = { $key } adds somebody.
empty-remarks = No remarks yet: leave one on whatever you wonder about.
    .key = { $key } leaves one on what the cursor is on, on any other screen.
empty-strategy = Nothing can be proposed yet: answer a question first.
    .key = { $key } goes back to the questions.
empty-find = Nothing here is called “{ $query }”.
    .key = One letter fewer may find it.
empty-library = The method brings no evidence and no terms.

## People and remarks

column-name = name
column-role = role
column-initials = initials
person-me = works here
remark-by = { $who }, { $when }
remark-resolved = resolved { $when }

## Titles of what is written, and a word on it

write-person = Name of the person
    .hint = Joins the people, and can be chosen from then on.
# A cell of the people.
write-cell = Person
    .hint = Name and initials are needed; the role can wait.
write-value = Your own in its place
    .hint = 8, 5–10 or 12+
write-remark = Remark
    .hint = Stands here with your name and the day.
write-going-on = Why you go on all the same
    .hint = One sentence, for whoever reads this later. Empty takes it back.
write-company = Name of the company
    .hint = A folder for it is made, and everything is kept there.
write-folder = Folder of a workspace
    .hint = The one that holds workspace.ron; ~ is your home.
write-note = Note
    .hint = As long as you like. It changes no advice.

## Files

files-waiting = { $count ->
    [one] one thing to look at
   *[other] { $count } things to look at
}
fault-place = { $file }, line { $line }, column { $column }
means-fault =
    What it holds is missing from the advice and from every list until the file reads; where it broke while it was open here,
    what it held before still counts. Every other file is open, and you can go on working. This file is not written, not even
    when you quit.
means-restore = Mend it, or have it as it was when it could be read last: partnerwright restore { $folder }
head-faults = { $count ->
    [one] One file cannot be read
   *[other] { $count } files cannot be read
}
head-means = WHAT THIS MEANS
head-unknown = Not known to this version, and kept
head-copies = Other versions of your files
files-copy = { $file } looks like another version of { $of }.
means-copies =
    A program that syncs folders makes such a file when two machines have written the same one. Nobody reads it here: take out
    of it what you need, then delete it.
files-kept = It is kept in { $path } until it is saved.
head-files = FILES
head-not-saved = Not everything is saved
# `.near` after it, only where a known name is close.
unknown-field = { $file }: there is no field { $path }.
    .near = Did you mean { $nearest }?

## Titles of what lies over a screen

title-why = Why: { $what }
title-find = Find
title-commands = Commands
title-keys = Keys
title-themes = Themes
title-term = what it means
count-of = { $shown } of { $all }
why-others = { $count ->
    [one] 1 more reason
   *[other] { $count } more reasons
}
keys-hint = type to search
keys-cannot = CANNOT RUN NOW

## Evidence

evidence-applies = applies to you
evidence-applies-not = for other companies
evidence-unknown = not known whether it applies
confidence-high = high confidence
confidence-medium = fair confidence
confidence-low = low confidence
topic-win-rate = Win rate
topic-pipeline = Pipeline
topic-deal-size = Deal size
topic-cycle = Sales cycle
topic-retention = Retention
topic-sourced = Sourced by partners
topic-influenced = Influenced by partners
topic-roi = Return
topic-activation = Activation
topic-first-deal = First deal
topic-cac = Cost of acquisition
topic-ltv-cac = Lifetime value against cost
topic-at-scale = The largest ecosystems
topic-market = The market
topic-moves = What others did
topic-marketplace = Marketplaces
topic-tools = Tools
topic-commission = Commission and margin

cannot-unanswered = answer yes or no first
cannot-not-here = there is no such question here
head-counts = WHAT IT COUNTS
theme-not-kept = The theme is used, and could not be remembered: { $error }
cannot-save = nothing can be saved here: the workspace is only read
window-title = { $company } – partnerwright
would-arr = { $arr } ARR
would-direct = Direct sales predictable
would-of = { $done } of { $all }
would-owner = An owner with { $share }
