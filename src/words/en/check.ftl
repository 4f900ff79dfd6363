# The words of check, explain and fmt.

## What stands before each part of a finding

check-mended = mended
check-waived = waived
check-why = why
check-help = help
check-fix = fix
check-source = source
check-offer = { $label }. Look at it in the workbench first.
check-offer-safe = { $label }. check --fix does it.
check-waived-until = until { $until }: { $reason }

## The counts

check-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
check-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
check-advice = { $count ->
    [one] 1 piece of advice
   *[other] { $count } pieces of advice
}
check-waived-count = { $count } waived
check-known = { $count } known from the baseline
check-mendable = { $count } can be mended by --fix
check-clean = nothing found
check-all = { $count ->
    [one] 1 workspace
   *[other] { $count } workspaces
}
check-unread = { $count ->
    [one] 1 file could not be read
   *[other] { $count } files could not be read
}
check-closed = { $count ->
    [one] 1 folder could not be opened
   *[other] { $count } folders could not be opened
}

## What is refused

check-no-rule = No rule fits “{ $glob }”. Did you mean { $nearest }? “partnerwright explain --list” lists all.
check-no-fix = { $folder }: nothing is mended here. { $why }
check-fix-broken = A file cannot be read; mend that first.
check-fix-newer = It was written by a newer version, and is only read.
check-no-baseline = { $file } is no baseline: it is not what “partnerwright check --format json” writes.
check-no-baseline-json = { $file } is no baseline: it is no JSON ({ $error }).
check-no-baseline-file = The baseline { $file } cannot be read: { $error }.

## explain

explain-why = Why it matters
explain-help = What to do
explain-fix = What one key does
explain-sources = Who says so
explain-fails = Where it finds something
explain-passes = Where it finds nothing
explain-a-fix = fix
explain-safe-fix = safe fix
explain-no-rule = There is no rule “{ $id }”. The nearest are: { $nearest }.

## fmt

fmt-done = laid out: { $file }
fmt-would = would be laid out: { $file }
fmt-none = { $count ->
    [one] 1 file is laid out already.
   *[other] All { $count } files are laid out already.
}
