# The words of the command line: what `show` prints, and the walk by line prompts.

## show: heads and what stands where there is nothing

show-facts = Company
show-verdict = Verdict
show-caps = What the verdict comes from
show-strategy = Strategy
show-findings = What is weak
show-remarks = Remarks
show-open = Still open
show-none = none

## Making, exporting, samples

created = The workspace is made: { $folder }
exported = { $count ->
    [one] One file is written to { $folder }.
   *[other] { $count } files are written to { $folder }.
}
samples-line = { $name }{ $about }

## The walk by line prompts

plain-welcome =
    The questions come one by one, and every answer is saved at once. A question mark says that you do not know; an empty
    line leaves the question open.
plain-choose = Type a number; ? for don’t know; Enter to leave it open
plain-choose-many = Type numbers with commas between; ? for don’t know; Enter to leave it open
plain-type = Type it; ? for don’t know; Enter to leave it as it is
plain-refused = Not taken: { $why }
plain-done = All questions are through. Everything is in { $folder }.
plain-end = Ctrl-D ends the walk; what you answered is kept.
basis-assumption = a guess
no-sample = There is no sample called “{ $found }”. The samples are: { $known }.
plain-chosen = chosen
plain-so-far = So far:
plain-left = What you answered is kept in { $folder }. Begin again to go on.

## assess

no-instrument = There is no instrument called “{ $found }”. The instruments are: { $known }.
no-rater-at-all = There is nobody called “{ $found }”: the register of people is empty. Add people in the workbench, with g p.
person-several = “{ $found }” may be several people: { $known }. Say which by id.
assess-as-or-merge = Either score as somebody, or merge a sheet: --as and --merge do not go together.
assess-nothing = Nobody has scored yet. assess --as NAME begins, or g d in the workbench.
assess-not-agreed = nothing counts yet: views are not laid open, or not agreed on
assess-no-round = There is no round to score in, and the workspace is open elsewhere. Open a round there first.
assess-done-already = { $name } has nothing left to score in this round. In the workbench, s on an instrument takes a sheet back.
assess-welcome =
    { $name } scores in the round { $round }. Nobody else sees these answers before the views are laid open on the screen; the
    file itself is plain text. After an answer, the rest of the line is kept as evidence.
assess-how-signals = Type y for yes, p for partly, n for no, ? for don’t know.
assess-how-levels = Type the number of the last sentence that is true today, ? for don’t know.
assess-refused = “{ $found }” is no answer here.
assess-written = The workspace is open elsewhere. Your sheet is { $file }: assess DIR --merge takes it in.
assess-written-begun = The workspace is open elsewhere. What you answered is in { $file }, and is not done yet: it cannot be merged as it is.
assess-saved = Your sheet is done.
assess-begun = What you answered is kept. Begin again to go on.
sheet-merged = The sheet of { $name } is in the round { $round }.
sheet-there = The sheet of { $name } is there already, the very same.
sheet-none = { $file } is no sheet: it names no round or no rater.
sheet-no-round = The sheet is of the round { $round }, and there is none such here. Rounds here: { $known }. Nothing was changed.
sheet-no-rater = The sheet is by { $found }, who is not in the register here. In the register: { $known }. Add them first, with the same id; nothing was changed.
sheet-not-sealed = The sheet of { $rater } is not done yet: no instrument of it is sealed. Nothing was changed.
sheet-twice = { $rater } has another sheet in the round { $round } already. Both stay as they are; take one away by hand and merge again.
sheet-revealed = The views on “{ $name }” lie open already, so a sheet comes too late for this round. Nothing was changed.
sheet-unknown = Kept and not counted, because the method does not have them: { $items }
sheet-foreign = Kept and not counted, because the score is of another kind than the item: { $items }
sheet-doubled = Scored twice, and the first counts: { $items }
sheet-method = It was filled in with the method { $method }; what the one in use does not have is not counted.
show-gaps = Gaps, the first to close first
show-level = level { $now }, needed { $needed }
show-before = { $level } in the round before
show-gap = { $name }: { $count } × { $weight } × { $carries } ÷ { $effort } = { $priority }
