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
