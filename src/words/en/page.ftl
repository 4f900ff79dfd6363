# The programme on one page: the boxes, what stands in them, what makes them weak; and the form of the vision.

## The boxes

page-title = The programme on one page
page-title-of = { $company }: the programme on one page
page-box-vision = Vision
    .asks = what partners are for
page-box-types = Partner types
    .asks = who
page-box-tiers = Tiers
    .asks = on which rungs
page-box-economics = Economics
    .asks = for what
page-box-operations = Operations
    .asks = who runs it, by what plan
page-box-metrics = Metrics
    .asks = how one sees that it works

page-state-empty = empty
page-state-weak = { $count } to mend
page-state-filled = filled
page-more = and { $count } more
page-copied = The page is copied as Markdown.

page-empty-vision = Nobody has said yet what partners are to bring.
page-empty-types = No partner type was decided for.
page-empty-tiers = There is no ladder, and partners enough to need one.
page-empty-economics = Nothing says what a partner earns.
page-empty-operations = Nobody runs it, and there is no plan.
page-empty-metrics = Nothing is measured.

page-tiers-none = None, and none needed yet
page-tiers-flat = { $track }: one rung
page-tiers-ladder = { $track }: { $rungs }
page-economics-rate = { $track } { $rate }
page-economics-credit = Sourced deals { $sourced } of the fee, influenced { $influenced }
page-economics-protection = Deals protected for { $days ->
    [one] one day
   *[other] { $days } days
}
page-economics-from = From { $day } on
page-economics-other = Terms, and no rate among them
page-operations-owner = { $name } owns it, with { $share } of the week
page-operations-owner-only = { $name } owns it
page-operations-sponsor = { $name } sponsors it
page-operations-team = { $people ->
    [one] one person, { $full } full-time
   *[other] { $people } people, { $full } full-time
}
page-operations-asked = { $done } of { $all } pieces that your stage asks for are there
page-operations-board = { $done } of { $all } cards of the board done
page-metric = { $name }: { $now }
page-metric-90 = { $name }: { $now }, { $target } by day 90
page-metric-180 = { $name }: { $now }, { $target } in 6 months

page-weak-vision-share = It does not say how much
page-weak-vision-of = It does not say of what
page-weak-vision-by = It does not say by when
page-weak-vision-past = Its day is past
page-weak-types-open = { $count ->
    [one] One proposed type is not decided
   *[other] { $count } proposed types are not decided
}
page-weak-track-no-type = { $name } is for no partner type
page-weak-type-no-track = { $name } have no track
page-weak-no-rate = { $name } has no rate
page-weak-no-protection = No deal is protected
page-weak-no-credit = Sourced and influenced are not both credited
page-weak-no-owner = Nobody owns it
page-weak-no-time = Its owner has no time set aside
page-weak-no-board = There is no board
page-weak-papers = { $count ->
    [one] A document is overdue for a look
   *[other] { $count } documents are overdue for a look
}
page-weak-late = { $count ->
    [one] One card of the board is late
   *[other] { $count } cards of the board are late
}
page-weak-behind = { $count ->
    [one] One metric is behind
   *[other] { $count } metrics are behind
}

## Why

page-why-rule = A programme is one argument: what partners are for decides who they are, on which rungs they stand and what they earn; that decides what it takes to run, and what shows that it works. An empty box is a gap in the argument.
page-why-vision = A vision that can be measured says a share, of what, and by when. Without one of them nobody can say later whether it came true.
page-why-weak = TO MEND
page-why-holds = HOLDS

## The vision

vision-title = The vision
vision-part-share = Share
    .hint = From 1 to 100 percent. Usual figures stand in the library, under what partners source.
vision-part-of = Of what
    .hint = Such as new ARR, new customers, or projects delivered. One thing that somebody counts already.
vision-part-through = Through whom
    .hint = Which partners are to bring it. Left open, it is partners of any kind.
vision-part-by = By when
    .hint = A year, a quarter such as 2027-Q4, or a day.
vision-part-words = In own words
    .hint = As you would say it to your team. It stands below the sentence.
vision-partners = partners
vision-sentence = { $share } of { $of } through { $through } { $by }
vision-by-year = by the end of { $year }
vision-by-quarter = by the end of Q{ $quarter } { $year }
vision-by-day = by { $day }
vision-own = “{ $words }”
vision-as-one = AS ONE SENTENCE
vision-none = Say how much of what partners are to bring, and by when. The sentence makes itself.
vision-measurable = It can be measured.
vision-not-measurable = It cannot be measured yet. Missing: { $what }.
vision-past = Its day is past: { $by }. Say what came of it, or set a new one.
vision-usual = WHAT IS USUAL

refused-vision-share = A share is from 1 to 100. Try 30 or 30%.
refused-vision-share-whole = A share in whole percent is exact enough. Try 30.
refused-vision-by = That is no year, quarter or day. Try 2027, 2027-Q4 or 31 Oct 2027.

undo-vision = { $subject }
field-vision = vision
summary-page = { $done } of { $all } boxes filled
