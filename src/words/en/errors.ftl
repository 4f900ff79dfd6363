# What went wrong: what, where, and what to do next. `.likely`, which needs nothing filled in, and `.hint` are the part that
# helps; `.near` is a sentence of its own, shown only where a known name is close to the one that was written.

## A file of a workspace that cannot be read

fault-cut-off = the file ends too early: something that was opened is not closed
    .likely = A closing bracket or quote is missing, here or above. A file that was copied by halves looks like this too.
fault-comma = a comma was expected before this
    .likely = The line above lacks a comma at its end.
fault-expected = { $what } was expected here
    .likely = A sign is missing or stands twice, here or in the line above.
fault-type = { $expected } was expected here, not { $found }
    .likely = Text stands in quotes; numbers stand without quotes, units and separators.
fault-variant = “{ $found }” cannot stand here; these can: { $expected }
    .near = Did you mean “{ $nearest }”?
fault-twice = the field “{ $field }” stands twice
    .likely = Two versions were put together. Keep one of the two lines.
fault-missing = the field “{ $field }” is missing
    .likely = Put the field back, or take its whole entry out.
fault-utf8 = not text in UTF-8, from byte { $byte } on
    .likely = An editor saved it in another encoding. Save it again as UTF-8.
fault-large = { $megabytes } MB, more than any file of a workspace
    .likely = Another file stands under this name.
fault-deep = nested deeper than any file of a workspace
    .likely = Opening brackets were written or pasted many times over.
fault-crowded = more brackets and commas than a file of this size ever has
    .likely = Something was written or pasted many times over.
fault-newer = written by a newer version: format { $format }, while this one knows { $known }
    .likely = Use the newer version here as well. Until then the workspace is only read.
fault-elsewhere = it says that it is the sheet of { $rater } in the round { $round }, and lies elsewhere. Move it back, or mend what it says
fault-name = its name can be no id: only letters, figures, - and _ stand in one. Give the file another name
fault-gone = its folder is gone
fault-outside = a link leads out of the workspace from here, so it is neither read nor written
    .likely = Put the file itself in the place of the link.
fault-no-file = a folder or something else stands where a file should
    .likely = Move it away; the file is made anew with the next change.
fault-io = the system does not give it: { $error }
    .likely = The rights of the file do not allow it, or a network folder is away.
fault-day = “{ $found }” is no day of the calendar
    .likely = A day is written as "2026-11-21": year, month, day.
fault-other = this cannot be read: { $what }

## Opening and making a workspace

open-missing = There is no folder { $path }.
    .hint = Check the path, or make a new workspace.
open-no-folder = { $path } is a file, not a folder.
    .hint = Give the folder that the files of the workspace lie in.
open-no-workspace = { $path } holds no workspace: there is no workspace.ron in it.
    .hint = Choose the folder that holds workspace.ron, or make a new workspace.
open-exists = There is a workspace in { $path } already.
    .hint = Open it, or choose another folder for the new one.
open-not-empty = { $path } holds other things.
    .hint = Choose an empty folder, or one that does not exist yet.
open-io = { $path } cannot be used: { $error }.
    .hint = Check the rights of the folder, and whether its disk is there and has room.
create-failed = The workspace could not be made in { $path }: { $error }.
    .hint = Choose a folder in which you may write.

## Saving

not-saved = { $file } is not saved: { $error }.
    .hint = What you typed is kept here, and saved as soon as it can be.
kept-elsewhere = It is kept in { $path }; “partnerwright restore DIR --unsaved” puts it back.
note-unsaved = What could not be saved on { $when } is kept: “partnerwright restore DIR --unsaved” puts it back.
not-saved-outside = { $file } was changed outside, so yours is not written over it.
    .hint = Read the files again, or keep yours.
# Where there is no `$error` and nothing was changed outside.
not-saved-broken = { $file } cannot be read, so it is not written over.
    .hint = Mend the file and read it again.
lock-somebody = somebody
lock-held = { $user } has it open on { $host } since { $since }.
    .hint = You can read, and write as soon as it is closed there.
lock-claimed = { $user } had it open on { $host } since { $since } and has not said that it is closed.
    .hint = If it is closed there, open it on the screen and take it over.
lock-claimed-unknown = Another machine had it open and has not said that it is closed.
    .hint = If it is closed there, open it on the screen and take it over.
finished-save = A program ended in the middle of a save. The save is finished: { $files }.
finished-aside = A program ended in the middle of a save, and somebody has changed { $files } since. Theirs stays; what was being saved lies in { $folder }.
lock-held-unknown = Another program has it open.
    .hint = You can read, and write as soon as it is closed there.

## Themes

theme-error-not-opened = { $file } cannot be opened: { $found }.
theme-error-unreadable = { $file }, line { $line }, column { $column }: { $expected } was expected here.
theme-error-unknown-field = { $file }, line { $line }, column { $column }: a theme has no field “{ $found }”.
    .near = Did you mean “{ $nearest }”?
theme-error-repeated-field = { $file }, line { $line }, column { $column }: the field “{ $found }” stands twice.
theme-error-unknown-role = { $file }, line { $line }, column { $column }: there is no role “{ $found }”.
    .near = Did you mean “{ $nearest }”?
theme-error-repeated-role = { $file }, line { $line }, column { $column }: the role “{ $role }” stands twice.
theme-error-bad-contrast = { $file }, line { $line }, column { $column }: a contrast is a number from 1 to 21, not { $found }.
theme-error-empty-ink = { $file }, line { $line }, column { $column }: “{ $role }” has no colour.
theme-error-unknown-ink = { $file }, line { $line }, column { $column }: “{ $found }” for “{ $role }” is neither a colour nor bold, dim or reverse.
    .near = Did you mean “{ $nearest }”?
theme-error-bad-hex = { $file }, line { $line }, column { $column }: “{ $found }” for “{ $role }” needs six hexadecimal digits after its #.
theme-error-bad-index = { $file }, line { $line }, column { $column }: { $found } for “{ $role }” is not from 0 to 255.
theme-error-second-colour = { $file }, line { $line }, column { $column }: “{ $role }” has a colour already; “{ $found }” is a second one.
theme-error-unknown-theme = There is no theme “{ $found }”.
    .near = Did you mean “{ $nearest }”?

# What was expected, as it stands in `theme-error-unreadable`.
theme-expected-theme = an opening parenthesis
theme-expected-field = “contrast” or “roles”
theme-expected-contrast = a number from 1 to 21
theme-expected-roles = an opening brace before the roles
theme-expected-role = the name of a role in quotes
theme-expected-ink = a colour in quotes, or a number from 0 to 255
theme-expected-comma = a comma
theme-expected-colon = a colon
theme-expected-closing-brace = a closing brace
theme-expected-closing-parenthesis = a closing parenthesis
theme-expected-closing-quote = a closing quote
theme-expected-comment-end = the end of the comment
theme-expected-nothing-more = the end of the file

## keys.ron

# `.whole` where the fault has no line.
keys-file = keys.ron, line { $line }: this cannot be read ({ $what }); the keys stay as they come.
    .whole = keys.ron cannot be read ({ $what }); the keys stay as they come.
keys-scope = keys.ron, line { $line }: there is no scope “{ $found }”; the row is left out.
    .near = Did you mean “{ $nearest }”?
keys-action = keys.ron, line { $line }: there is no action “{ $found }”; the row is left out.
    .near = Did you mean “{ $nearest }”?
keys-no-key = keys.ron, line { $line }: “{ $found }” is no key; the row is left out.
keys-twice = keys.ron, line { $line }: { $keys } is set twice; the first is used.
keys-hidden = keys.ron, line { $line }: { $keys } cannot be typed, for { $by } is a key of its own.

## Settings, method, editor, terminal

method-fault = The method cannot be used: { $what }.
    .hint = Mend the file, or leave --method out to use the built-in method.
editor-failed = { $command } ended with a fault: { $error }. What was there before is kept.
    .hint = Set VISUAL or EDITOR to the editor that you use.
stdout-no-terminal = The output is no terminal, so there is no screen to draw on.
    .hint = “partnerwright show” prints a workspace; “partnerwright --plain” asks the questions line by line.
stdin-no-terminal = The input is no terminal, so no keys can be read.
    .hint = “partnerwright --plain” reads its answers line by line, also from a pipe; “partnerwright show” asks nothing.
