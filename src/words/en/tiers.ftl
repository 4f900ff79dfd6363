# Types and tiers: the ladder, its matrices, all of one rung, tracks and the tree that places a partner.

## Amounts.

amount-given = yes
amount-hours = { $count } h
amount-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
period-year = { $what } a year
period-months = { $what } in { $count } mo
days-to-mend = { $count ->
    [one] { $count } day to mend
   *[other] { $count } days to mend
}
and-more = and { $count } more

## The ladder.

ladder-head = { $rungs ->
    [0] No rungs
    [one] One rung
    [2] Two rungs
    [3] Three rungs
    [4] Four rungs
   *[other] { $rungs } rungs
}, { $partners ->
    [0] nobody there yet
    [one] one partner on a rung
   *[other] { $partners } partners on a rung
}
ladder-nowhere = and { $count } on none yet
ladder-stage-bears = as many as fit an ARR of { $stage }
ladder-stage-too-many = { $stage } bears { $count ->
    [one] one rung
   *[other] { $count } rungs
}
ladder-partners-bear = { $partners ->
    [one] one partner in all bears it
   *[other] { $partners } partners in all bear it
}
ladder-partners-too-few = { $partners ->
    [one] one partner in all bears
   *[other] { $partners } partners in all bear
} { $count ->
    [one] one rung
   *[other] { $count } rungs
}
ladder-differ = each adds three or more
ladder-alike = { $tier } adds fewer than three
value-rungs = { $count ->
    [0] no rungs
    [one] one rung
   *[other] { $count } rungs
}
rung-entry = entry
rung-top = top
rung-flat = flat
rung-stand = { $count ->
    [0] nobody stands here
    [one] one partner stands here
   *[other] { $count } partners stand here
}
rung-of-track = { $tier }, { $track }
rate-coming = { $rate } from { $day }
rate-ends = none from { $day }
label-margin = Margin
label-commission = Commission
label-support = Support
label-enter = To enter
label-enter-any = One of
label-keep = To keep
label-fall = To fall
label-way-up = Way up
label-track = Track
label-template = Began from
label-by-stage = By stage
label-by-partners = By partners
empty-rungs = No rungs yet. t begins from a template, a adds one by name.
footer-tracks = { $at } of { $of } tracks
tiers-first-track = This is the first track.
tiers-last-track = This is the last track.

rungs-borne = { $count ->
    [one] one rung is enough
   *[other] { $count } rungs at most
}
rungs-open = how many rungs, is open
rungs-rule = The lower of what the stage and the number of partners allow: under 10 partners one rung, under 15 two, from 15 on three. All tracks count together. Few partners need no ladder, whatever the ARR.
rungs-by-stage = The stage, { $stage }, allows { $count ->
    [one] one rung
   *[other] { $count } rungs
}.
rungs-by-partners = { $partners ->
    [one] One partner with an agreement allows
   *[other] { $partners } partners with an agreement allow
} { $count ->
    [one] one rung
   *[other] { $count } rungs
}.

## The matrices.

matrix-asks = What each rung asks
matrix-gives = What each rung gives
head-to-enter = TO ENTER
head-to-stay = TO STAY
head-given = WHAT IT GIVES
head-way-up = THE WAY UP
head-who-stands = WHO STANDS HERE
row-any = Needed of these
needs-all = all
needs-any = one
needs-all-long = All of these are needed
needs-any-long = One of these is enough
row-new-or-better = New or better
benefits-other = Other
add-need = ask for something else
add-keep = ask for something to stay
add-gift = give something else
add-help = The catalogue opens; type to search it. What it holds can be counted by two people with the same result.
any-help = All of the requirements, or one of them: two ways up let different partners climb.
need-kind-revenue = Revenue
need-kind-certification = Certification
need-kind-customers = Customers
need-kind-support = Support
need-kind-focus = Focus

## A rung.

field-tiers-name = Name
field-tiers-purpose = Purpose
    .help = For whom the rung is, in one sentence. d takes the method’s words back.
field-tiers-support = Support
    .help = What a partner on this rung may expect when it asks.
field-tiers-answers-in = Answers in
    .help = Working hours until a first answer.
field-tiers-rate = Commission or margin
field-tiers-months = Usually after
    .help = Months until a partner usually stands here. It sets expectations, and decides nothing.
field-tiers-graduate = How one gets here
    .help = What a partner of the rung below does to get here, and who looks at it.
field-tiers-notice = Notice
    .help = Days between the letter and the fall.
field-tiers-grace = Time to mend
    .help = Days in which a partner can reach the figures again.
field-tiers-back = Back after
    .help = Months after which a fallen partner may climb again.
field-tiers-tiers = rungs
field-tiers-types = types
field-tiers-note = note
field-tiers-any = all or one
field-tiers-entry = what it asks
field-tiers-keep = what must be kept up
field-tiers-benefits = what it gives

## Tracks.

types-title = Types and tracks
types-help = Types in one track share a ladder. Technology, resale, referral and alliance are measured by different things, and get ladders of their own.
column-track = track
column-types = types
column-rungs = rungs
column-note = note
track-flat = flat
track-own = a track of your own …
head-loose = THE STRATEGY ASKS FOR
head-specialisations = SPECIALISATIONS
type-joins = joins: { $track }
type-leaves = in this track; enter takes it out
speciality-help = It cuts across the tiers: a partner on any rung of the track can earn it.
tiers-make = { $count ->
    [one] Make the track for this type
   *[other] Make the tracks for these types
}
tiers-nothing-to-make = The strategy asks for no type that has no track.
empty-tracks = No tracks yet. Partner types that are measured by the same things share a track, and each track has a ladder of its own or none.
empty-types = The strategy names no partner types yet. n makes a track by hand.
said-tracks-made = { $count ->
    [0] The types joined their tracks
    [one] One track made
   *[other] { $count } tracks made
}

## Picking, writing, asking.

pick-template = Begin from a ladder
pick-need = Ask for
pick-keep = Ask for, to stay
pick-gift = Give
pick-support = Support
pick-types = Types of this track
pick-track = New track
pick-partner = Place which partner?
pick-move-to = To which track?
write-rung = Name of the rung
    .hint = Only the name changes; partners stay on it.
write-purpose = Purpose of the rung
    .hint = One sentence: for whom it is.
write-graduate = How one gets here
    .hint = What a partner does, and who looks at it.
write-new-rung = New rung
    .hint = It stands above the one that the cursor is on.
write-new-track = New track
    .hint = A name; types and rungs come after.
write-track = Name of the track
    .hint = Only the name changes; types and partners stay in it.
write-track-note = Note on the track
    .hint = As long as you like. It changes no advice.
write-asks = What a partner shows for it
    .hint = Something that can be looked at, such as three customers by name.

ask-template = { $about } takes the place of the rungs that are there. Partners on a rung that goes stand on the entry.
    .title = Begin again from a template?
answer-template = begin from it
answer-keep-ladder = keep the ladder
rung-partners = { $rung }: { $count ->
    [one] one partner stands on it
   *[other] { $count } partners stand on it
}
ask-remove-rung = { $about }. Where do they go?
    .title = Remove this rung?
answer-rung-below = to the rung below
answer-rung-above = to the rung above
answer-no-rung = off the ladder; they stay in the track
answer-keep-rung = nowhere: keep the rung
track-holds = { $track }: { $rungs ->
    [0] no rungs
    [one] one rung
   *[other] { $rungs } rungs
}, { $count ->
    [0] no partners
    [one] one partner
   *[other] { $count } partners
}
ask-remove-track = { $about }. The rungs go with it; where do types and partners go?
    .title = Remove this track?
answer-move-track = to another track, partners to its entry
answer-remove-track = to none; they stay in the register
answer-keep-track = nowhere: keep the track

## The tree that places a partner.

place-nobody = There are no partners to place yet.
place-circle = The tree of this method leads in a circle.
ask-place = { $about }
    .title = Which rung?
answer-place-yes = yes
answer-place-no = no
ask-put = { $about }
    .title = Put the partner there?
answer-put = put the partner there
answer-put-not = keep the outcome, and leave the partner where it stands
said-placed-already = Placed: { $rung }, where the partner stands already.
said-put = { $partner }: { $rung }

## What cannot be taken.

refused-typed-money = Not an amount. Try 150K or 1.2M, and / 12 for within 12 months.
refused-typed-count = Not a count. Try a whole number such as 3.
refused-typed-percent = Not a share. Try 25 or 25%, from 0 to 100.
refused-typed-days = Not a time. Try 90, 12 w or 3 months.
refused-hours = Not hours. Try a whole number such as 24.
refused-months = Not months. Try a whole number such as 12.
refused-percent-whole = Only whole percent, such as 12 or 15.
refused-period = Not a number of months. Try 150K / 12, up to 120.

## What undo names.

undo-tier = { $subject }
undo-need = requirement, { $subject }
undo-gift = benefit, { $subject }
undo-rate = rate, { $subject }
undo-rung-name = name of the rung
undo-rung-added = rung added to { $subject }
undo-rung-moved = { $subject } moved
undo-rung-removed = { $subject } removed
undo-tracks-made = tracks made
undo-template = template in { $subject }
undo-track-added = track added
undo-track-name = name of the track
undo-track-note = note on { $subject }
undo-track-moved = { $subject } moved
undo-track-removed = { $subject } removed
undo-types = { $subject }
undo-speciality = { $subject }
undo-placed = { $subject } placed
undo-put = { $subject }
