# The metrics: columns, standings, the catalogue.

## The table

metric-column-name = measure
metric-column-baseline = baseline
metric-column-now = now
metric-column-day-90 = day 90
metric-column-day-180 = 6 months
metric-column-trend = since the start
metric-column-standing = on track

field-metrics-name = name
field-metrics-baseline = baseline
field-metrics-actuals = now
field-metrics-day-90 = day 90
field-metrics-day-180 = 6 months
field-metrics-owner = owner

metric-standing-no-target = no target
metric-standing-no-figure = no figure yet
metric-standing-too-early = too early
metric-standing-ahead = ahead
metric-standing-on-track = on track
metric-standing-behind = behind
metric-line-asks = line asks { $line }
metric-ramp-asks = ramp asks { $ramp }
metric-from = from { $day }

metric-leading = leading
    .meaning = It moves before the revenue does, while there is still time to act.
metric-lagging = lagging
    .meaning = It tells what has happened. Keep one that leads beside it.
metric-vanity = flatters
    .meaning = It says how much there is, not whether it does any good. Do not steer by it alone.
metric-ramp = The usual way there
    .meaning = Nothing grows in a straight line from the first day. Usual are { $month } of the way to day 90 after 30 days, and { $two } after 60.
metric-unit-count = count
metric-unit-percent = share
metric-unit-money = money
metric-unit-days = days
metric-own-rule = A metric of your own, counted as you see fit.

metric-measured = { $value } on { $day }
metric-figures-noted = Noted: { $figures }
metric-owned = { $owner } looks after it.
metric-beside = { $text } ({ $study })
metric-why = { $key } why
metric-influenced = Influenced pipeline, never added to sourced: { $value }.
metric-start-board = Counted from day 1 of the board, { $day }: today is day { $count }.
metric-start-figure = Counted from the first figure, { $day }: today is day { $count }. A board would give the programme its day 1.
metric-start-later = The board starts on { $day }.
metric-start-none = Without a board or a figure there is no day 1 to count from.

metrics-on-track = { $done } of { $all } on track
metrics-empty = Nothing is measured yet. What is measured from the first day can be shown after ninety.
metrics-begin = Begin with the five that every programme needs
metrics-begin-hint = { $make } chooses them, { $new } picks from the catalogue or adds one of your own.

show-metrics = Metrics

## The catalogue

pick-metric = What is measured
pick-metric-owner = Who looks after it
metric-there = there already
metric-own = one of your own …
metric-own-named = one of your own: “{ $name }”
metric-family-programme = The programme
metric-family-health = Its health
metric-family-performance = Performance
metric-family-impact = Impact
metric-family-own = Yours

## Texts to write

write-metric-new = A metric of your own
    .hint = Its name. It is a count; say in words what is counted.
write-metric-figure = A figure
    .hint = Today’s figure, or a figure and its day: 64 2026-11-30, 120K yesterday.

## What is asked and said

ask-metric-remove = { $about } They go with it. Undo brings it back.
    .title = Measure it no longer
answer-metric-keep = Keep it
answer-metric-remove = Measure it no longer
metric-figures = { $name } has { $count ->
    [one] one figure.
   *[other] { $count } figures.
}
said-metrics-begun = Five metrics with their usual targets. Note the baselines next.
metrics-begun-already = The five are there already.
metrics-none-here = There is no metric here.
refused-metric-name = The name is the method’s. A metric of your own has a name of its own.
refused-metric-no-name = A metric needs a name.
refused-metric-there = That is measured already.
refused-metric-money = Not an amount. Try 240K or 1.2M.
refused-metric-future = That day is still to come.

undo-metric = { $subject }
undo-metric-added = { $subject } added
undo-metric-removed = { $subject } removed
undo-metrics-begun = five metrics
