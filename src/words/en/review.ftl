# The review: findings, fixes, waivers, rules and what they weigh.

screen-review = Review
review-view-findings = findings
review-view-waived = waived
review-view-rules = rules
review-filter-all = All findings
review-filter-fixable = With a fix
levels-of-error = Errors
levels-of-warning = Warnings
levels-of-advice = Advice
level-of-error = error
level-of-warning = warning
level-of-advice = advice
level-of-off = off
weight-off = Off here
weight-error = Error: it contradicts itself
weight-warning = Warning: it is likely to fail
weight-advice = Advice: it is worth doing
weight-method = As the method says
review-topic-facts = Figures
review-topic-assessments = Diagnosis
review-topic-review = The review itself
title-review-filter = Show only
title-review-weight = What this rule weighs here
title-waiver-reason = Why this is left as it is for a while
    .hint = One sentence that whoever reads it later can judge. Without one a waiver does not count.
title-waiver-until = Until when
    .hint = The last day: 4 Dec, 2026-12-04 or +14. After it the finding is back, with an error of its own.

review-summary = { $errors ->
        [0] { "" }
        [one] 1 error ·{ " " }
       *[other] { $errors } errors ·{ " " }
    }{ $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    } · { $advice } advice{ $waived ->
        [0] { "" }
       *[other] { " " }· { $waived } waived
    }
review-nothing-found = Nothing was found. What the review looks for stands under “rules”.
review-nothing-here = Nothing of this kind was found.
    .key = { $key } shows others.
review-nothing-waived = Nothing is waived. A finding can be left as it is for a while, with a reason and a last day.
review-found = { $count } found
review-more = { $count ->
        [one] 1 finding more
       *[other] { $count } findings more
    }
review-kin = { $count } more
review-fix = { $key } · { $fix }
review-rule-whole = { $key } shows the whole, with examples.
review-rule-open = { $key } lays them open, or folds them.
head-fix = FIX
head-waived = WHAT IT WAIVES
head-waiver-reason = THE REASON
label-fails = Where it finds something
label-passes = Where it does not
waiver-holds = until { $day }
waiver-ended = ended { $day }
waiver-idle = nothing to waive
waiver-silent = gives no reason
waiver-no-reason = Nobody said why. It does not count.
waiver-nobody = somebody
waiver-by = By { $who }, on { $on }. Holds until { $until }.
waiver-was-by = By { $who }, on { $on }. Held until { $until }.
fix-safe = changes nothing that counts
fix-offered = look before you make it

refused-waiver-reason = say why, in a sentence: a waiver without a reason does not count
refused-waiver-past = a waiver ends today at the earliest
cannot-no-finding-here = nothing was found here
cannot-waive-nobody = say first who you are: a waiver has an author (people, “it is me”)
cannot-folded = there is more than one behind this row: lay it open first
cannot-no-waiver = this is no waiver
cannot-waive-waiver = what was found about the review cannot be waived: mend it
cannot-no-fix = this takes a judgement; no key can mend it
cannot-no-fix-here = there is nothing that a key could mend here
said-waived = waived until { $day }
said-mended = { $rule } is mended
undo-waived = { $subject } waived
undo-waiver-removed = waiver removed
undo-rule-weight = what a rule weighs
undo-mended = { $subject } mended
label-waiver = Waiver
label-rule-setting = Level of a rule

action-go-review = go to the review
    .verb = review
action-fix = show what would mend what was found here
    .verb = fix
action-waive = leave what was found here as it is for a while
    .verb = waive
scope-review = HERE, IN THE REVIEW
scope-fix = LOOKING AT A FIX
days-long = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
