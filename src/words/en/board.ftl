# The board: views, cards, what can be said of them.

board-view-state = by state
board-view-weeks = by week
board-view-agenda = agenda
board-view-timeline = timeline
board-view-close = plan and actual

board-day = day { $day } of { $days }
board-day-short = day { $day }
board-day-before = { $days ->
    [one] starts tomorrow
   *[other] starts in { $days } days
}
board-day-after = over, day { $day } of { $days }
board-late = { $count } late
board-done = { $done } of { $all } done
board-week = week { $week }
board-weeks = weeks { $first }–{ $last }
board-close = the close
board-now = { $day } · now
board-due = due { $day }
board-fixed = { $day }, fixed by hand
board-points = { $done } of { $all }
board-points-none = No points yet. n adds one.
board-after = after: { $card }
board-waits-for = waits for: { $what }
board-blocked = blocked
board-of-limit = { $count } of { $limit }
board-no-limit = none
board-everyone = everyone
board-archive = put away
board-letters = “{ $text }”
board-cards = { $count ->
    [one] this card
   *[other] these { $count } cards
}
board-for-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
board-no-cards = No cards here. f shows others, n adds one.
board-yields = THIS PHASE YIELDS
board-yields-all = all of it is done
board-missing = Still missing
board-phase-yields = yields { $what }
board-closed-days = Closed { $days }: nothing falls due.
board-shown = { $state }: the workspace shows it
board-proposals = { $count ->
    [one] 1 card would be added, taken off or done now; { $key } shows it
   *[other] { $count } cards would be added, taken off or done now; { $key } shows them
}
board-refused = “{ $card }” is not proposed again.
board-refused-all = These { $count } are not proposed again.
board-closes = ends { $day }
board-review-none = Nothing yet. enter writes what went well, what did not, and what comes next.
board-own-card = A card of your own; no task of the method stands behind it.

board-would-have = { $count } tasks; { $done ->
    [0] none of them is done yet.
    [one] your workspace shows that one of them is done.
   *[other] your workspace shows that { $done } of them are done.
}
board-make = Make the board: { $plan }
board-make-own = n adds a card of your own
board-no-verdict = The board follows from the verdict. Answer the five questions first.
board-made = The board has { $count } cards; { $done ->
    [0] none of them is done yet.
    [one] one of them is done already.
   *[other] { $done } of them are done already.
}
board-nothing-again = The board fits the strategy: there is nothing to add and nothing to take off.
board-over-limit = { $count } cards under way, more than your limit of { $limit }.
board-comes-before = “{ $card }” comes before it and is not done.
board-due-fixed = Its day is fixed by hand and stays. t with nothing written lets it follow the weeks again.
board-due-before-start = That day lies before the start of the board.
board-due-after-end = That day lies after the end of the board.
board-due-before-card = “{ $card }” comes before it and is due later.
board-done-waits-for-nothing = It is done: a card that is done waits for nothing.
board-owner-unknown = { $id }: nobody has this id
board-card-unknown = { $id }: no card has this id
board-order-by-day = Cards stand by the day they are due. , and . move one by a week.
board-no-work = No screen does this work; it happens outside.
board-no-points = This card has no list. enter opens it, n adds a point.
board-all-points = All its points are ticked.
board-filter-kept = Kept as “{ $name }”.

board-agenda-late = LATE
board-agenda-week = THIS WEEK
board-agenda-next = NEXT WEEK
board-agenda-later = LATER
board-agenda-open = WITHOUT A DAY
board-agenda-done = DONE

card-state-todo = To do
card-state-doing = Doing
card-state-blocked = Blocked
card-state-done = Done
card-title = Title
card-state = State
card-waits-for = Waits for
card-owner = Owner
card-weeks = When
card-due = Due
card-note = Note
card-work = Work on it in
card-started = Started
card-done-on = Done on
card-module = Module
card-output = Output
card-module-gap = { $module }, for { $dimension }
field-board-owner = Owner
field-board-after = What comes before it
head-card-before = COMES AFTER
head-card-after = HOLDS UP
head-card-points = POINTS
head-board-outputs = WHAT EACH PHASE YIELDS
head-board-review = REVIEW
head-board-metrics = METRICS
head-board-open = STILL OPEN
head-board-after = WHAT COMES AFTER
board-output-misses = waits for: { $card }
board-output-misses-more = waits for: { $card }, and { $count } more
board-report-hint = { $key } on the review copies all of this as a report.
label-together = Together
label-waits = Waits for
label-holds-up = Holds up
value-shown = shown
from-to = { $from } – { $to }
count-more = { $count } more
count-marked = { $count } marked

column-planned = planned
column-done = done
column-in-time = in time
column-late = missed
column-open = open

title-pick-owner = Who owns it
title-pick-before = What comes before it
title-pick-filter = Show only
title-pick-again = Make the board again
title-pick-settings = How the board is kept
pick-nobody = Nobody
pick-before-known = comes before; enter takes it back
pick-before-circle = waits for this one already
pick-filter-all = All cards
pick-filter-late = Late
pick-filter-letters = Cards with certain letters …
pick-filter-keep = Keep this filter by name …
pick-filter-archive = Cards that were put away
pick-group-kept = Kept
pick-group-owner = Owner
pick-group-phase = Phase
pick-group-state = State
pick-group-working = Days that are worked
pick-group-closed = Closed days
pick-again-all = Take all { $count }
pick-again-add = Add
pick-again-retire = Take off
pick-again-done = Done, as the workspace shows
pick-set-start = Start
pick-set-days = Days from start to end
pick-set-limit = Cards under way at once
pick-set-closed = Add closed days …
pick-set-open = { $days }; enter takes them off the list
pick-works = worked
pick-works-not = not worked

write-board-start = Day 1 of the board
    .hint = As 2026-12-01, 1 Dec, today or +7. What has no fixed day moves with it.
write-card-new = A new card
    .hint = What is to be done, in a few words.
write-card-title = Title of the card
    .hint = What is to be done, in a few words.
write-card-note = Note
    .hint = Whatever helps whoever does it.
write-card-block = What does it wait for?
    .hint = A person, a thing, a decision. The card stands under Blocked until b takes it back.
write-card-due = Fix the day
    .hint = As 4 Dec, 2026-12-04 or +7. Nothing written lets it follow the weeks again.
write-card-started = The day it was started
    .hint = As 4 Dec, 2026-12-04 or yesterday. Nothing written takes the day away.
write-card-done-on = The day it was done
    .hint = As 4 Dec, 2026-12-04 or yesterday. Plan and actual count by it.
write-card-split = The second card
    .hint = Its title. It takes the points that are not done, and comes after the first.
write-card-point = A point of the list
    .hint = One step. Nothing written takes it off.
write-board-letters = Cards with these letters
    .hint = In title, note, or what they wait for. Nothing written shows all.
write-board-filter = Keep this filter
    .hint = A short name, under which f offers it.
write-board-limit = Cards under way at once
    .hint = A figure; 0 is no limit, nothing written is 3.
write-board-days = Days from start to end
    .hint = Whole weeks come first; the rest is the close. 90 is twelve weeks and six days.
write-board-closed = Closed days
    .hint = As 24 Dec – 1 Jan: Christmas, or one day: 1 May. Nothing falls due on them.
write-board-review = Review of the board
    .hint = What was planned, what came of it, what comes next.

ask-card-remove = Take { $about } off the board for good? What waited for it waits for what came before it.
    .title = Take off
answer-card-keep = Keep it
answer-card-remove = Take it off

refused-no-title = A card needs a title.
refused-circle = That would be a circle: the other card waits for this one already.
refused-itself = A card cannot wait for itself.
refused-no-card = That card is gone.
refused-day-ahead = That day has not come yet.
refused-done-before-started = A card cannot be done before it was started.
refused-done-without-day = A card that is done keeps its day. Move the card out of Done to take the day away.
refused-limit = A limit is a figure from 0 to 255.
refused-board-days = A board has 14 to 400 days.
refused-board-too-short = Some cards stand in later weeks than that. Move them first.
refused-closed-order = The last closed day lies before the first.

undo-board-made = the board
undo-board-start = the start of the board
undo-board-refused = proposals for the board refused
undo-board-again = the board made again
undo-board-filter = a filter
undo-board-limit = the limit
undo-board-days = the days of the board
undo-board-closed = closed days
undo-board-working = working days
undo-board-review = the review of the board
undo-card-moved = { $subject } moved
undo-card-weeks = { $subject } by a week
undo-card-order = order of { $subject }
undo-card-new = a new card
undo-card-title = title of { $subject }
undo-card-note = note of { $subject }
undo-card-owner = owner of { $subject }
undo-card-due = day of { $subject }
undo-card-started = start of { $subject }
undo-card-done-on = day on which { $subject } was done
undo-card-blocked = { $subject } blocked
undo-card-checked = points of { $subject }
undo-card-link = what { $subject } waits for
undo-card-split = { $subject } split
undo-card-archived = { $subject } put away
undo-card-removed = { $subject } taken off

## The report

report-title = { $company }: plan against actual
report-on = as of { $day }
report-phase = Phase
report-phases = Phases
report-outputs = What each phase yields
report-missing = { $output }; waits for: { $cards }
report-metrics = Metrics
report-open = Still open
report-card = Card
report-state = State
report-late = late
report-review = Review
report-after = What comes after
