# The words of restore and doctor.

## restore: what was done

restore-done = restored: { $file }, as it was on { $when }
restore-removed = removed: { $file }, which was not there on { $when }
restore-aside = laid aside: what stood in { $file } and could not be read is in { $path }
restore-back = To take this back: { $command }
restore-all-readable = Every file that is there can be read, so nothing is put back. “partnerwright restore { $folder } --list” shows what there is.
restore-same = All of it is as it was then already.
restore-same-last = It is as it was read last already.
restore-same-unsaved = What could not be saved is in the files already.
restore-nothing-unsaved = There is nothing that could not be saved.
restore-unsaved-more = What could not be saved on { $when } is kept still: “partnerwright restore { $folder } --unsaved” puts it back as well.
restore-unsaved-part = The other files are kept still: “partnerwright restore { $folder } --unsaved” puts them back as well.

## restore: what is refused

restore-newer = It was written by a newer version, in format { $format }. Put it back with that one.
restore-refused = Nothing was changed. Mend this first, or name the other files with --file.
restore-without = { $file } cannot be read, and no version of it is kept. Mend it by hand: partnerwright check { $folder } tells where.
restore-failed = It could not be put back: { $error }. What was there before is there still, or kept.
restore-no-copies = There are no copies yet. One is made before the first change of every run.
restore-no-time = “{ $found }” is no time. Write 2026-11-20, 2026-11-20 14:02 or 2026-11-20 14:02:11. There are copies from { $first } to { $newest }.
restore-too-early = There is no copy of { $found } or before. There are copies from { $first } to { $newest }.
restore-damaged = The copy of { $when } is damaged, and there is none before it. Nothing was changed.
restore-damaged-before = The copy of { $when } is damaged, and nothing was changed. The one before it is whole, of { $before }: { $command }
restore-no-file = There is no file “{ $found }”, neither here nor in a copy.
    .near = Did you mean “{ $nearest }”?

## restore --list

restore-copies = Copies, the newest first:
restore-list-damaged = damaged, and cannot be put back
restore-list-format = { " " }(format { $format })
restore-lost = Files that cannot be read or are gone, as they were read last:
restore-list-gone = not there now; “partnerwright restore { $folder } --file { $file }” puts it back
restore-unsaved = Not saved in an earlier run; “partnerwright restore { $folder } --unsaved” puts it back:
restore-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
restore-as-now = as it is now
restore-changed = { $count ->
    [one] 1 differs
   *[other] { $count } differ
}
restore-gone = { $count ->
    [one] 1 is not there now
   *[other] { $count } are not there now
}
restore-added = { $count ->
    [one] 1 was not there then
   *[other] { $count } were not there then
}

## doctor: heads, states and names of checks

care-workspace = Workspace
care-saving = Saving
care-kept = What is kept
care-program = Program
care-terminal = Terminal
care-fine = fine
care-note = note
care-to-do = to do
care-all-well = All is well.
care-to-do-count = { $count ->
    [one] One thing is to be done.
   *[other] { $count } things are to be done.
}
care-folder = folder
care-format = format
care-files = files
care-unknown = fields
care-conflict = other copies
care-review = review
care-lock = lock
care-journal = journal
care-left = left over
care-rights = rights
care-owner = owner
care-room = room
care-watch = changes
care-copies = copies
care-last = last well
care-unsaved = not saved
care-aside = laid aside
care-version = version
care-config = settings
care-keys = keys
care-themes = themes
care-size = size
care-term = TERM
care-inside = inside
care-colours = colours
care-signs = signs
care-editor = editor

## doctor: the workspace

care-format-is = { $format }; this version writes { $known }
care-format-older = The first change writes all files in the new format; a copy of the old ones is made before and stays.
care-no-marker = workspace.ron, which makes this folder a workspace, is not there
care-files-all = { $count ->
    [one] 1, which can be read
   *[other] { $count }, and all can be read
}
care-restore = “partnerwright restore { $folder }” puts back what was read well last, of { $what }. What stands there now is laid aside.
care-by-hand = No earlier version of { $what } is kept: mend it in an editor.
care-unknown-near = Give the field its right name; until then it is kept and not used.
care-conflict-is = { $file } looks like another version of { $of }, and nobody reads it
    .do = Compare the two, put what you want into { $of }, and remove { $file }.
care-review-fine = no errors and no warnings
care-review-do = “partnerwright check { $folder }” tells each of them, and what to do.

## doctor: saving

care-lock-free = free
care-lock-left = { $user } had it open on { $host } since { $since }, and that program has ended without giving it back.
    .do = The next program to open it takes it.
care-lock-left-unknown = A program had it open and has ended without giving it back.
care-not-given = the system does not tell: { $what }
care-own = Give yourself the right to read and write { $what }, for example with “chmod -R u+rwX { $what }”.
care-journal-none = no save is half done
care-journal-saving = somebody saves at this moment
care-journal-waits = a program ended in the middle of a save; these are not in their place yet: { $what }
    .do = “partnerwright { $folder }” finishes the save when it opens it. Until then every command reads it as done.
care-journal-done = a save is done, and its journal is still there; the next program to open it takes it away
care-journal-not-whole = a save ended before it began, so no file was changed; the next program to open it takes the rest away
care-left-is = a program ended in the middle of a save and has left { $what }
    .do = The next program to open it takes them away.
care-rights-tried = a file can be written, renamed and removed, and every folder takes changes
care-rights-fine = every folder takes changes
care-no-writing = nothing can be written in { $path }: { $error }
    .do = Give yourself the right to, for example with “chmod u+rwx { $path }”, and look whether its disk takes changes; until then use --read-only.
care-no-own = .partnerwright is no folder, so there can be no lock, no journal and no copies, and nothing is saved
    .do = “mv { $what } { $what }.old” moves it away; the program makes the folder anew.
care-read-only = { $what } is marked as read-only; a save puts a new file in its place all the same
    .do = “chmod u+w { $what }” takes the mark away. To keep the file as it is, open the workspace with --read-only.
care-foreign = { $count ->
    [one] { $file } belongs to the user { $owner }, and you are { $me }
   *[other] { $file } and others, { $count } in all, belong to the user { $owner }, and you are { $me }
}
care-room-is = { $what } are free
    .do = Make room on this disk: a save needs a place for the new files beside the old ones.
care-watch-told = the system tells when somebody else changes a file
care-watch-not = the system does not tell when somebody else changes a file ({ $error }); the files are looked at every five seconds
    .do = Nothing is written over in any case. Where the system has no watches left, raise their number (on Linux fs.inotify.max_user_watches).

## doctor: what is kept

care-copies-are = { $count ->
    [one] 1, of { $newest }, { $size }
   *[other] { $count }, from { $first } to { $newest }, { $size }
}
care-copy-damaged = the copy of { $what } is damaged and cannot be put back
care-remove = Remove it with “rm { $what }”; nothing else rests on it.
care-last-are = { $count ->
    [one] 1 file, as it was read on { $when }
   *[other] { $count } files, as they were read on { $when }
}
care-last-damaged = the last versions are damaged; they are made anew when the workspace is opened next
care-last-none = none yet; they are kept when the workspace is opened to write
care-unsaved-none = nothing
care-unsaved-is = on { $when } this could not be saved: { $files }
    .do = “partnerwright restore { $folder } --unsaved” puts it back. To do without it: rm { $path }
care-aside-none = nothing
care-aside-is = texts that had to make way lie in { $what }
    .do = Take out what you want, and remove the rest.

## doctor: program and terminal

care-version-is = { $version }, for workspaces up to format { $format }
care-config-is = { $path }
care-config-none = all as it comes; { $path } would hold them
care-config-do = Mend config.ron; until then all is as it comes.
care-keys-do = Mend keys.ron; “partnerwright keys” shows what holds.
care-themes-do = Mend the file, or take it away; until then the theme is not there.
care-theme-do = Name another theme in config.ron; “partnerwright themes” lists them.
care-no-terminal = the output is no terminal, so what follows is only what the environment says
care-size-is = { $columns } × { $rows }
care-size-small = It works from 40 × 12 on; from 80 × 24 on everything is in view.
care-size-too-small = Make the window larger: it works from 40 × 12 on, and from 80 × 24 on everything is in view.
care-term-none = not set
    .do = Set TERM to what your terminal is, such as xterm-256color.
care-term-dumb = It can place no text. Use a terminal window, or “partnerwright --plain”.
care-inside-is = tmux or screen, which pass on 256 colours at most as far as can be told from inside
care-depth-none = none ({ $why })
care-depth-16 = 16 ({ $why })
care-depth-256 = 256 ({ $why })
care-depth-rgb = all ({ $why })
care-from = { $name } is “{ $value }”
care-from-config = as config.ron says
care-from-nothing = nothing in the environment tells more
care-signs-unicode = Unicode ({ $why })
care-signs-ascii = ASCII alone ({ $why })
    .do = For better ones set a UTF-8 locale, such as LANG=C.UTF-8, or “glyphs” in config.ron.
care-editor-set = { $command }
care-editor-usual = { $command }, as neither VISUAL nor EDITOR is set
care-editor-none = there is no { $program }, and neither VISUAL nor EDITOR is set
care-editor-missing = there is no { $program }
care-editor-do = Set VISUAL or EDITOR to the editor that you use.
care-kilobytes = { $size } KB
care-megabytes = { $size } MB
care-gigabytes = { $size } GB
