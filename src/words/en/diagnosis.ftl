# The diagnosis: rounds, instruments, views, gaps, modules.

diagnosis-view-gaps = gaps
diagnosis-of-round = Levels as they were then: { $day }
diagnosis-known = { $known } of { $asked } known
ask-seal = { $about } Are you done all the same?
    .title = Done with this sheet
answer-seal-wait = Go on scoring
answer-seal-done = Done: the rest is not known
diagnosis-empty = Nobody has scored yet. A round asks how ready the organisation is: six dimensions by what one can see, the programme by a matrix, ecosystem-led growth by four streams. Each is one sitting of under ten minutes, alone or with several people.
diagnosis-begin = Open a round
diagnosis-begin-hint = { $enter } opens a round.
diagnosis-round = Round of { $day }
diagnosis-round-quick = quick form
diagnosis-raters = { $count ->
    [one] one person scores
   *[other] { $count } people score
}
diagnosis-sealed = { $done } of { $all } are done
diagnosis-answered = { $done } of { $all } answered
diagnosis-agreed = { $done } of { $all } agreed
diagnosis-rater-done = { $done } of { $all } done
diagnosis-not-asked = not asked
diagnosis-rater-new = Ask { $name }, who is new here

head-instruments = INSTRUMENTS
head-dimensions = SIX DIMENSIONS
head-cycle = THE CYCLE
head-radar = RADAR
head-gaps = GAPS, THE FIRST TO CLOSE FIRST
head-raises = DONE ON THE BOARD, TO BE RAISED

instrument-minutes = { $count } min
instrument-open = not scored
instrument-yours-open = you have not scored
instrument-under-way = { $done } of { $all } answered
instrument-waits = done; { $done } of { $all } are
instrument-revealed = views laid open, { $done } of { $all } agreed
instrument-levels = { $known } of { $asked } known
instrument-whole = level { $level }, held by { $row }
instrument-whole-most = at most level { $level }, held by { $row }

diagnosis-column-now = now
diagnosis-column-needed = needed
diagnosis-column-before = before
diagnosis-column-known = known
diagnosis-short = { $count ->
    [one] one level short
   *[other] { $count } levels short
}
diagnosis-enough = enough for your stage
diagnosis-not-known = not known
diagnosis-provisional = too little known for more than a first look
diagnosis-no-stage = What a stage needs is told once your ARR is known.
diagnosis-confidence = { $known } of { $asked } known: confidence { $percent }%
diagnosis-weakest = Weakest link: { $name }
diagnosis-weakest-feeds = It carries { $fed }.
diagnosis-nothing-weak = No link is short of what your stage needs.
diagnosis-not-agreed = { $done } of { $all } are done. Lay the views open and agree, and the levels show here.
diagnosis-several-open = Each scores alone; nobody sees another’s scores before they are laid open.

radar-now = now
radar-needed = needed
radar-before = round before

score-yes = yes
score-partly = partly
score-no = no
score-unknown = don’t know
score-unknown-seen = Nobody here can tell. It lowers the confidence and no level.
score-level = level { $level }
score-open = open
score-evidence = Evidence
score-evidence-none = nothing noted; e notes what one can point at
score-symptom = one of the four symptoms of a missing structure
diagnosis-seal = Done with this sheet
diagnosis-seal-open = { $count ->
    [one] One is not answered: it counts as not known.
   *[other] { $count } are not answered: they count as not known.
}
diagnosis-seal-whole = All are answered.
diagnosis-seal-sealed = Done. Enter takes it back.
diagnosis-scores-as = { $name } scores
diagnosis-only-you = Only you see these answers until the views are laid open.

views-column-item = what was asked
views-column-agreed = agreed
views-spread = { $count ->
    [0] of one mind
    [one] one step apart
   *[other] { $count } steps apart
}
views-legend = The widest apart first. Talk about the first three; who stands at either end says why.
views-reason = Because: { $reason }
views-agreed-by = { $name }, { $day }

gaps-empty = No gap: every dimension that is known has the level that your stage needs.
gaps-not-yet = Gaps follow from the six dimensions. Score them first.
gaps-priority = priority
gaps-column-today = today
gaps-column-needed = needed
gaps-weight = weight { $percent }%
gaps-carries = carries { $fed }
gaps-effort-small = small effort
gaps-effort-medium = some effort
gaps-effort-large = large effort
module-hours = about { $count } h
module-board = on the board, { $done } of { $all } done
module-done = done on the board
module-installs = Installs
module-outcome = Outcome
module-first = First
module-tasks = Tasks
module-task-hours = { $count } h
raise-from = { $from } → yes
raise-hint = its module is done: { $module }
diagnosis-raised = The module “{ $module }” is done.

matrix-next = Next
matrix-legend-now = today
matrix-legend-reached = reached
matrix-even = All are at level { $level }; the whole is, too.
matrix-legend-needed = needed at your stage
matrix-legend-before = round before
matrix-whole = The whole is at level { $level }: { $row } holds it back.
matrix-whole-next = For level { $level }: { $how }

ask-round-first = How much should the round ask? The whole takes about twenty minutes for all three instruments, the quick form asks the twelve most telling signals.
    .title = A round
ask-round = Open a new round? { $about } is kept, and shown as the trend; what is open in it stays open.
    .title = A new round
answer-round-whole = Ask everything
answer-round-quick = Ask the twelve most telling signals
answer-round-none = Not now
ask-scorer = { $about } takes the keys now. Nobody else should look at the screen until the sheet is done.
    .title = Somebody else scores
answer-scorer-yes = That is me
answer-scorer-no = Not now
ask-reveal = { $about }. Laid open now, the others are asked no more in this round: what they have not said counts as not known.
    .title = Lay the views open
answer-reveal-wait = Wait for them
answer-reveal-now = Lay them open now
ask-module = This should be there first: { $about }. Put the module on the board all the same?
    .title = Not yet
answer-module-wait = Not yet
answer-module-now = Put it on the board

pick-raters = Who is asked
pick-scorer = Who scores now
write-evidence = What one can point at
    .hint = A document, a date, a name: what anybody could look up.
write-departs = Why this score
    .hint = Not everybody says so. The reason stays beside the score.

said-round = Round opened. o says who is asked; enter on an instrument begins.
said-revealed = { $name }: views laid open
said-sealed = Sheet done. { $done } of { $all } are.
said-done = Sheet done.
said-unsealed = Sheet taken back; it can be written on again.
said-settled = { $count ->
    [one] Agreed on one that all say alike
   *[other] Agreed on { $count } that all say alike
}
said-raised = Raised
said-module-done = { $count ->
    [one] A module is done: one signal can be raised in the diagnosis
   *[other] A module is done: { $count } signals can be raised in the diagnosis
}
said-weight = { $name } weighs { $percent }% of the usual
said-module = { $name }: { $count ->
    [one] one task on the board
   *[other] { $count } tasks on the board
}

refused-no-round = There is no round yet; n opens one.
refused-one-rater = One person alone is asked: there is nothing to lay open.
refused-nobody-scored = Nobody is done with it yet.
refused-would-reveal = Somebody has scored already: left alone, what they said would lie open.
refused-no-id = That person’s id cannot be the name of a file: letters, digits and hyphens only.
refused-answer-first = Answer first; then note what one can point at.
refused-has-scored = Who has scored stays asked: their sheet would be lost.
refused-sealed = Your sheet is done. s takes it back, r lays the views open.
refused-revealed = The views lie open: this sheet is not changed any more. A new round asks again.
refused-no-instrument = Put the cursor on an instrument first.
refused-nothing-scored = Nothing is answered yet.
refused-not-scored = There is no answer to take back.
refused-not-agreed = Nothing was agreed here.
refused-no-views = The views of an instrument have to be on the screen.
refused-nothing-alike = There is nothing more on which all are of one mind.
refused-no-reason = Not everybody says so: a reason has to stand beside it.
refused-no-dimension = Only a dimension has a weight.
refused-module-there = It is on the board already.

undo-round = round opened
undo-raters = who is asked
undo-reveal = views laid open
undo-score = a score
undo-score-cleared = a score taken back
undo-evidence = evidence
undo-sealed = sheet done
undo-unsealed = sheet taken back
undo-agreed = agreed score
undo-agreed-open = agreed score taken back
undo-settled = what all say alike
undo-raised = signal raised
undo-weight = weight of { $subject }
undo-module = module on the board

why-instrument-levels = What it shows
why-today = Today
why-today-signals = level { $level }: { $points } of { $most } points, { $known } of { $asked } known
why-today-level = level { $level }
why-today-open = not known
why-needed = Needed
why-needed-level = level { $level }
why-sum = How it is reckoned
why-missing = Missing
why-missing-levels = { $needed } − { $today } = { $count }
why-weight = Weight
why-weight-percent = × { $factor }
why-carries = Carries
why-carries-more = { $fed }, short as well: × { $factor }
why-carries-none = nothing that is short as well: × 1
why-effort = Effort
why-effort-divides = { $effort }: ÷ { $factor }
why-priority = Priority
why-priority-sum = { $count } × { $weight } × { $carries } ÷ { $effort } = { $priority }, place { $place } of { $all }
why-scale = Scale
why-scale-signals = From { $second }% of the points level 2, from { $third }% level 3, from { $fourth }% level 4. Don’t know leaves both sides.
why-next = Next level

who-owner = programme owner
who-sponsor = sponsor
who-sales = sales
who-operations = operations
who-all = everybody
summary-diagnosis = { $count ->
    [0] no gap at your stage
    [one] one gap, { $first }
   *[other] { $count } gaps, { $first } first
}
summary-diagnosis-open = a round is open
summary-diagnosis-stage = scored; what is needed is not known yet
field-assessments-sealed = done
field-assessments-revealed = views
