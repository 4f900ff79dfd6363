# The policy: its groups, what stands beside a field, terms and their days.

policy-title = one place; all else refers to it
policy-title-old = earlier terms, as they were
policy-help = What partners earn, who gets the credit and whose deal it is stand here and nowhere else. Ladder, hand-outs and figures refer to it.
policy-empty = Nothing is said yet. What is usual is a good beginning; each line can be changed afterwards.
policy-no-tracks = Rates by rung stand here once there are tracks.
policy-begin = Begin with what is usual
head-policy-earn = WHAT PARTNERS EARN
head-policy-credit = WHO GETS THE CREDIT
head-policy-deal = WHOSE DEAL IT IS
head-policy-terms = THESE TERMS
head-policy-other = OTHER TERMS
head-usual = usual range
policy-never-added = Shown side by side, never added up
policy-of-the-fee = of the fee
policy-half-or-nothing = often half, or nothing
policy-usual = usual { $low }–{ $high }
policy-from = Hold from
policy-from-ever = the beginning
policy-note = Note
policy-terms-from = from { $day }
policy-old-terms = These are earlier terms: what was agreed under them stays readable and as it was. n makes new ones from a day on.
policy-newest-terms = These are the newest terms.
policy-first-terms = There are no earlier terms.

label-usual = Usual
rate-usual = Usual for these types: { $low } to { $high }, over all sources.
rate-nothing-usual = No source says what is usual for these types; it is agreed with each partner.

pick-policy = Choose
pick-rate-type = A rate of its own for
write-terms = New terms from which day?
    .hint = 2027-01-01, 1 Jan, today or +30. They begin as a copy of the newest; those stay readable.
refused-terms-not-later = New terms begin later than those before them.

undo-policy = { $subject }
undo-policy-begun = policy begun with what is usual
undo-policy-from = day of the terms
undo-policy-note = note on the policy
undo-terms = new terms
