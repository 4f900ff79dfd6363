# The decisions: the log, a record, and the trees that are walked.

## The log

decisions-empty = Nothing is decided here yet. What is written down with its reason can be judged later, and decided anew without forgetting what was thought before.
decision-column-day = day
decision-column-question = decision
decision-column-by = by
decision-column-kind = kind
decision-reversible = reversible
decision-final = final
decision-by-nobody = nobody named
decision-now = { $outcome }, now { $id }
decision-walk = walking
decision-walk-answered = { $count ->
    [0] no answer yet
    [one] one answer
   *[other] { $count } answers
}
decision-own = A decision of your own
decision-own-hint = What was asked, what was decided, and why, in three lines. { $key } adds one from any screen, about what the cursor is on there.
head-decision-trees = DECIDE
summary-decisions = { $past ->
    [0] { $standing ->
        [one] one decision holds
       *[other] { $standing } decisions hold
    }
   *[other] { $standing ->
        [one] one holds
       *[other] { $standing } hold
    }, { $past } superseded
}
show-decisions = Decisions
show-decisions-count = { $standing } of { $all } hold

## A record

head-decision-why = WHY
head-decision-about = ABOUT
head-decision-way = THE WAY THERE
head-decision-holds = DOES IT HOLD?
head-decision-means = WHAT TO DO NOW
head-decision-against = WHAT SPEAKS AGAINST IT
decision-label-about = about
decision-label-decided = Decided
decision-label-newer = superseded by
decision-label-older = supersedes
decision-holds = It holds. It stays as it was made; { $key } decides anew and keeps this one.
decision-past = No longer. { $id } stands in its place.
decision-tree-changed = The method has changed since: its tree does not lead this way any more.
decision-way = The way there
decision-means = What to do now
decision-against = What speaks against it
decision-made = Made
decision-because = The reason
decision-answered = { $question } { $answer }.
decision-about = about { $what }
decision-about-at = About: { $what } ({ $address })
decision-supersedes-id = Supersedes { $id }.
decision-superseded-by-id = Superseded by { $id }.

## Walking

head-decision-open = IT CAN COME TO
head-decision-outcome = IT COMES TO
tree-asks-on = asks on
tree-at-most = { $count ->
    [one] one question
   *[other] up to { $count } questions
}
decision-question-of = { $subject }: { $question }
decision-walk-anew = Decided anew: { $id } stays in the log.
decision-own-rule = A decision of your own: no tree led to it.
decision-end-hint = { $enter } puts it into the log with your reason, { $back } takes the last answer back.
decision-enter-begin = begin
decision-enter-on = go on
decision-enter-answer = answer
decision-enter-record = record it
decision-enter-go = go there

## Texts to write

write-decision-subject = What is it about?
    .hint = In a few words, as it should stand in the log. Left empty, the question stands there alone.
write-decision-question = Decide: the question
    .hint = What was asked, so that it is understood in a year. Two more lines follow.
write-decision-outcome = Decide: the outcome
    .hint = What was decided, in a few words.
write-decision-reason = Decide: the reason
    .hint = Why. Whoever reads it later judges the decision by this line.
pick-decision = What is to be decided
pick-decision-partner = Which partner
decision-partner-other = somebody else …
decision-so-far = { $question } → { $outcome }

## What is asked and said

ask-decision-reversible = { $about }
    .title = Can it be taken back?
answer-decision-reversible = Easily: it can be taken back without much harm
answer-decision-final = Hardly: going back costs money or trust
ask-decision-remove = { $about } It was made today, so it can still go. Undo brings it back.
    .title = Take it out of the log
answer-decision-keep = Keep it
answer-decision-remove = Take it out
said-decision-made = { $id } stands in the log, in { $file }.
said-decision-made-there = { $id } stands in the log, in { $file }: { $key } goes there.
said-decision-left = Nothing is decided. What was typed is there the next time.
refused-decision-question = Say what was asked.
refused-decision-outcome = Say what was decided.
refused-decision-reason = A decision needs a reason: without one nobody can judge it later.
decision-fault-two = has the id of an earlier record
decision-fault-supersedes-none = supersedes a record that is not in the log
decision-fault-supersedes-itself = comes to stand in its own place
decision-fault-by-nobody = was made by somebody who is not in the register
decision-stands = A record stays as it was made. Decide anew, and the new one stands in its place.
decision-about-nothing = This decision is about nothing in the workspace.
decision-none-here = There is no decision here.
decision-walk-ended = The walk has ended. Record it, or take the last answer back.
decision-walk-first = This is the first question.
decision-superseded-already = { $id } is superseded by { $newer } already. Decide { $newer } anew.
decision-supersedes-gone = { $id } is not in the log any more, so nothing can stand in its place. What was typed is kept.
decision-kept-superseded = { $id } stays: { $newer } stands in its place and names it.
decision-kept = Only a decision of today can be taken out. Decide anew, and the old one stays to be read.

undo-decision-made = the decision { $subject }
undo-decision-removed = { $subject } taken out of the log
