# The operations: team, documents, enablement, lists, tools, growth.

operations-view-team = Team
operations-view-documents = Documents
operations-view-enablement = Enablement
operations-view-lists = Lists
operations-view-tools = Tools
operations-view-growth = Growth
operations-progress = table { $at } of { $of }
summary-operations = { $people } full-time
summary-operations-late = { $count ->
    [one] one document overdue
   *[other] { $count } documents overdue
}

## Columns

operations-column-role = role
operations-column-paper = document
operations-column-piece = piece
operations-column-check = point
operations-column-tool-function = for
operations-column-approach = what grows
operations-column-owner = owner
operations-column-share = of a week
operations-column-updated = gone through
operations-column-days = rhythm
operations-column-link = where
operations-column-state = state
operations-column-tiers = for whom
operations-column-tool = tool
operations-column-cost = a year
operations-column-way = done today
operations-column-limit = breaks at
operations-column-when = asked for
operations-column-due = due
operations-column-note = note
operations-column-standing = stands
operations-own-group = Yours

field-operations-name = name
field-operations-owner = owner
field-operations-share = share of a week
field-operations-note = note
field-operations-updated = gone through
field-operations-days = rhythm
field-operations-link = link
field-operations-state = state
field-operations-tiers = for whom
field-operations-cost = cost
field-operations-way = done today
field-operations-limit = breaks at
field-operations-budget = Budget for tools
field-operations-eu-tier = EU tier of tools

## States

stand-missing = missing
stand-begun = begun
stand-there = there
tool-stand-missing = planned
tool-stand-begun = being set up
tool-stand-there = in use
way-of-working-by-hand = As one begins
way-of-working-to-scale = As it holds for many
eu-tier-a = EU tier A
    .meaning = At home in the EU, with its data there.
eu-tier-b = EU tier B
    .meaning = Not at home in the EU, but with an office or data centres there.
eu-tier-c = EU tier C
    .meaning = Knows the GDPR, and promises little more.
eu-tier-none = no matter which
priority-critical = critical
priority-high = high
priority-medium = medium

operations-seat = { $role } { $count }
operations-seats = { $count ->
    [one] one person
   *[other] { $count } people
}
operations-everybody = everybody
operations-from-rung = { $track } from { $tier }

operations-when-now = now
    .why = The stage asks for it now.
operations-when-later = from { $from }
    .why = Asked for from an ARR of { $from }. Not needed before.
operations-when-not-yet = not yet
    .why = Not yet. Under €5M no tool is worth its price: the source on tools says so, and it wins over the one that calls some critical at any size. Asked for from an ARR of { $from }.
operations-when-held = not yet
    .why = Not yet. The ARR would bear it, but the verdict is against a programme for now: answer first what holds it.
operations-when-open = ?
    .why = Whether it is asked for follows from the ARR of a software company, and none is known here.

## Team

operations-team-now = { $people ->
    [0] nobody yet
    [one] { $full } full-time, one person
   *[other] { $full } full-time, { $people } people
}
operations-team-unsaid = { $count ->
    [one] one of them without a share
   *[other] { $count } of them without a share
}
operations-team = Team
operations-team-asked = { $count } full-time at { $stage }
operations-team-founder = nobody: the founder leads at { $stage }
operations-team-open = no stage to hold it against yet
operations-team-short = { $count } short
operations-team-beyond = { $count } more than that
operations-team-fits = as many as that
operations-team-row = { $count } people · { $name }: { $focus }; reports { $reports }
operations-team-gap = nothing for { $count } people: { $low } ends at { $end }, { $high } begins at { $begin }
operations-team-begin = { $key } takes { $name } from your answers, as partner manager.
operations-team-none = nothing to hold against: nobody has a share of a week yet

## Documents

operations-documents-stand = { $late ->
    [0] None is overdue.
    [one] One is overdue.
   *[other] { $late } are overdue.
} { $open ->
    [0] {""}
    [one] One that the stage asks for has no day yet.
   *[other] { $open } that the stage asks for have no day yet.
}
operations-due-on = due { $day }
operations-due-late = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
operations-due-none = no day yet
operations-rhythm-year = yearly
operations-rhythm-quarter = quarterly
operations-rhythm-days = { $days } d
operations-rhythm-event = when needed
operations-rhythm = Rhythm
    .why = Gone through every { $days } days, whether anything has happened or not.
operations-no-rhythm = Rhythm
    .why = It has no rhythm, and is never overdue by itself. Something has to happen.
operations-trigger = Renew it: { $what }
operations-trigger-also = Sooner, if: { $what }

## Enablement and lists

operations-entries-stand = { $done } of { $all } that the stage asks for are there
operations-entries-open = { $done } of { $all } are there

## Tools

operations-budget = Budget a year
operations-eu = EU tier asked for
operations-cost = { $cost } a year
operations-cost-unknown = { $count ->
    [one] one tool without a cost
   *[other] { $count } tools without a cost
}
operations-cost-over = { $over } over the budget
operations-cost-within = within the budget
operations-cost-label = All tools
operations-shared = shared
operations-plan = Budget and EU tier
    .rule = Only tools whose tier is at least the one asked for are proposed, and those of the stage first. A price is held against the budget where both are in one currency; nothing is converted here. The tiers are those of one source; what it does not grade has none.
operations-options = Tools for it
operations-options-left-out = { $count ->
    [one] One more is below the tier asked for, or not graded.
   *[other] { $count } more are below the tier asked for, or not graded.
}
operations-options-none = None that is graded fits the tier asked for.
operations-options-dated = Prices as published in { $year }. Ask before you plan with them.
operations-option-stage = for { $stage }
operations-option-price = no price published
operations-option-over = over the budget
operations-option-ungraded = not graded
operations-until = Until then: { $what }
operations-tool-fact = { $about } { $also }
operations-tool-once = Once: { $names }.
operations-tool-published = Published: { $price } ({ $year }).

## Growth

operations-growth-stand = { $partners ->
    [0] No active partners today.
    [one] One active partner today.
   *[other] { $partners } active partners today.
} { $gone ->
    [0] Nothing has outgrown how it is done.
    [one] One of these has outgrown how it is done.
   *[other] { $gone } of these have outgrown how they are done.
}
operations-growth-unsaid = nobody has said
operations-growth-scales = holds for many
operations-growth-holds = { $count ->
    [one] holds for one more
   *[other] holds for { $count } more
}
operations-growth-outgrown = outgrown
operations-growth-line = { $hand } → { $scale }
operations-limit = Breaks
    .why = { $limit } active partners, in our judgement: no source has a count for it. There are { $partners }. At 500, says the source on anti-patterns, it is too late for anything that is done by hand.
operations-limit-own = Breaks
    .why = { $limit } active partners, as somebody said here; usual is { $usual }. There are { $partners }. At 500, says the source on anti-patterns, it is too late for anything that is done by hand.

## Reasons

operations-label-when = When
operations-label-scope = Reaches
operations-label-rhythm = Rhythm
operations-label-trigger = What makes it due
operations-label-until = Until then
operations-label-priority = Priority
operations-label-limit = Breaks at
operations-priority = Priority
    .why = Called { $priority } for a programme that is large enough for it.
operations-own-rule = One of your own; no source stands behind it.

## Lists to pick from

pick-operations-owner = Who owns it
pick-operations-tool = What does the work
pick-operations-for = Whom it is for
pick-operations-eu = How strict about the EU
pick-operations-seat = A seat of which role
operations-tools-stage = For your stage
operations-tools-other = Others
operations-tools-eu = Below the EU tier asked for, or not graded
operations-tools-yours = Yours
operations-tool-own = one of your own …
operations-tool-own-named = one of your own: “{ $name }”
operations-tool-none = none any more
operations-for-chosen = chosen

## Texts to write

write-operations-note = A note
    .hint = What the next person should know.
write-operations-link = Where it lies
    .hint = An address or a path. It is kept as you type it.
write-operations-tool = A tool of your own
    .hint = Its name.
write-operations-paper = A document of your own
    .hint = Its name. Say its rhythm in days, if it has one.
write-operations-new = One of your own
    .hint = Its name, in a few words.

## What is said

operations-not-here = That is for a row of the table.
operations-no-owner = An approach has no owner. The role does.
operations-no-new-tool = The functions are the method’s. Name the tool beside one of them.
operations-no-new-factor = The factors are the method’s. Say how each is done today.
operations-nobody-named = The answers name nobody, or the partner manager has an owner already.
operations-nothing-said = Nothing was said about it yet.
refused-operations-currency = Nothing is converted here: give it in the currency of your company.
refused-operations-money = Not an amount. Try 12K or 4,500.
refused-operations-future = That day is still to come.
refused-operations-rhythm = Ten years (3650 days) at most. Left empty, the rhythm of the method holds.
refused-operations-limit = It breaks at one partner at the earliest.
refused-operations-no-name = It needs a name.
refused-operations-there = There is one of that name already.

undo-operations = { $subject }
undo-operations-added = { $subject } added
undo-operations-cleared = { $subject } cleared

## Show

show-operations = Operations
show-operations-team = Team
show-operations-documents = Documents
show-operations-enablement = Enablement
show-operations-lists = Lists
show-operations-tools = Tools
show-operations-growth = Growth
