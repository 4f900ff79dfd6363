# The register of partners: fields, states, filters, lists to pick from, reading and writing CSV.

## States

partner-state-candidate = candidate
    .meaning = talked to, nothing signed
partner-state-agreed = agreed
    .meaning = signed, nothing done yet
partner-state-active = active
    .meaning = has brought or built something
partner-state-dormant = dormant
    .meaning = signed, and quiet
partner-state-ended = ended
    .meaning = no longer a partner

partner-warmth-1 = cold
partner-warmth-2 = knows you
partner-warmth-3 = talks to you
partner-warmth-4 = works with you
partner-warmth-5 = refers already

partner-dates-activated-before-signed = activated before it signed
partner-dates-ended-before-signed = ended before it signed
partner-dates-ended-before-activated = ended before it was active

## Fields

field-partners-name = Name
field-partners-type = Type
field-partners-track = Track
field-partners-tier = Rung
field-partners-state = State
field-partners-owner = Owner
field-partners-warmth = Warmth
field-partners-signed = Signed
field-partners-activated = Activated
field-partners-ended = Ended
field-partners-next-step = Next step
field-partners-note = Note

partner-column-name = partner
partner-column-type = type
partner-column-track = track
partner-column-tier = rung
partner-column-state = state
partner-column-owner = owner
partner-column-warmth = warmth
partner-column-signed = signed
partner-column-activated = activated
partner-column-next-step = next step

## The table

partners-all = All partners
partners-by = by { $column }
partners-nobody = nobody
partners-no-track = without a track
partners-letters = “{ $text }”
partners-count = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
partners-count-of = { $shown } of { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
partners-marked-hidden = { $count } marked, { $hidden } of them not shown
partners-states = { $count } { $state }
partners-empty = No partners yet. { $add } adds one, { $import } reads a CSV.
partners-none-pass = Nobody passes this filter. { $filter } changes it, { $back } shows everybody.
partners-unreadable = { $count ->
    [one] One more file cannot be read: { $files }. { $key } shows why.
   *[other] { $count } more files cannot be read: { $files }. { $key } shows why.
}
partners-on-rung = on { $rung }
partners-since = signed { $day }
partners-activated = activated { $day }
partners-ended = ended { $day }
partners-found = { $rule } · { $key } why
partners-more-found = { $count ->
    [one] one more finding about it
   *[other] { $count } more findings about it
}
partners-specialised = Specialised
partners-placed = Placed
partners-placed-answer = { $question } { $answer }

show-partners = Partners, { $count }

## Lists to pick from

pick-partner-type = Type of partner
pick-partner-track = Track
pick-partner-tier = Rung
pick-partner-state = State
pick-partner-owner = Owner
pick-partner-warmth = How warm
pick-partner-filter = Show only
pick-none = none
pick-somebody-new = somebody new …
label-now = as it is now
group-states = State
group-tracks = Track
group-owners = Owner
group-types = Type
group-letters = Letters

## Texts to write

write-partner-new = A new partner
    .hint = The name as you say it. Everything else can follow.
write-partner-next = Next step
    .hint = What happens next, and when: call by 9 December.
write-partner-owner = Somebody new
    .hint = The name. It joins the register of people.
write-partner-import = Read a CSV file
    .hint = The path of the file. Nothing is changed before you have seen what it would do.

## What is asked

ask-partners-delete = Delete { $about }? Undo brings them back.
    .title = Delete
ask-partners-named = Elsewhere it is named: { $about }. Deleted, placements go with it; what people wrote stays. Undo brings it back.
    .title = Delete
answer-partners-keep = Keep
answer-partners-delete = Delete
partners-named-placement = where it was placed
partners-named-board = cards of the board
partners-named-remarks = remarks
partners-named-notes = notes

ask-import = { $about }

    Take them?
    .title = Read a CSV file
ask-import-nothing = { $about }
    .title = Nothing new
answer-import = Take them
answer-import-not = Leave everything as it is
answer-import-close = Close
import-counts = { $file }: { $new } new, { $known } known, { $changed } of them changed.
import-out = { $out ->
    [one] One line is not understood and left out.
   *[other] { $out } lines are not understood and left out.
}
import-unknown = Columns that mean nothing here and are not read: { $columns }.
import-more = … and { $count } more.
import-line-no-name = Line { $line } is left out: it has no name.
import-line-too-many = Line { $line } is left out: it has more cells than there are columns. Is a quote missing?
import-lines-too-many = Lines { $line } to { $to } are left out: they have more cells than there are columns. Is a quote missing?
import-line-quote = Line { $line } is left out: a quote is opened and never closed.
import-line-twice = Line { $line }: the partner of line { $first } again. What this line says counts.
import-line-day = Line { $line }: { $column } “{ $value }” is no day of the calendar, as 2026-11-21 or 21 Nov 2026 are. It goes into the note.
import-line-cell = Line { $line }: { $column } “{ $value }” is not known here. It goes into the note.
import-line-order = Line { $line }: { $what }. Both days are taken.
import-empty = { $file } is empty.
import-no-name = No column of { $file } holds names. It has: { $columns }.
import-failed = { $path } cannot be read: { $error }.
export-failed = No file could be written in { $path }: { $error }.
said-exported = Written to { $path }.
said-imported = { $new } new, { $changed } changed. Undo takes all of it back.

## What is said

said-partners-changed = { $field } of { $count } partners changed.
said-partners-same = { $field } of { $count } partners was so already.
said-partner-track = The type belongs to the track { $track }: it stands there now.
partners-nobody-here = There is no partner here.
partners-no-rungs = There are no rungs yet: make a track with tiers first.
refused-partner-no-name = A partner needs a name.
refused-partner-there = A partner of this name is there already.

undo-partner = { $subject }
undo-partners = { $subject } of all that were marked
undo-partner-added = { $subject } added
undo-partner-deleted = { $subject } deleted
undo-partners-deleted = partners deleted
undo-partners-imported = partners read from a file
