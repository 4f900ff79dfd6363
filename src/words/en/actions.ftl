# What can be asked for. The value is the help text: two to six words, lower case, no full stop. `.verb` is the word in the
# footer. Enter leads to different things, so it has a verb for each scope in which it is not `.verb`: `.<scope id>`.

## Moving

action-up = one row up
    .verb = up
action-down = one row down
    .verb = down
action-left = to the left
    .verb = left
action-right = to the right
    .verb = right
    .plays = next play
action-page-up = one page up
    .verb = page up
action-page-down = one page down
    .verb = page down
action-top = to the first row
    .verb = top
action-bottom = to the last row
    .verb = bottom
action-enter = go in, or on
    .verb = open
    .picker = choose
    .why = follow
    .card = follow
    .ask = choose
    .start = choose
    .triage = answer
    .step = next
    .strategy = decide
    .library = why
action-back = go back, keep what was typed
    .verb = back
    .picker = close
    .why = close
    .card = close
    .ask = leave it
action-next-pane = go to the next pane
    .verb = next pane
    .why = other reasons
action-previous-pane = go to the pane before
    .verb = pane before
action-zoom = show this pane alone
    .verb = alone
action-next-step = go to the next step
    .verb = next step
action-previous-step = go to the step before
    .verb = step before
action-next-finding = go to the next finding
    .verb = next finding
action-previous-finding = go to the finding before
    .verb = finding before

## Going

action-go-overview = go to the overview
    .verb = overview
action-go-company = go to the company
    .verb = company
action-go-problem = go to question 1, problem
    .verb = problem
action-go-motion = go to question 2, motion
    .verb = motion
action-go-stage = go to question 3, stage
    .verb = stage
action-go-direct = go to question 4, direct motion
    .verb = direct motion
action-go-owner = go to question 5, owner
    .verb = owner
action-go-services = go to the questions on services
    .verb = services
action-go-strategy = go to the strategy
    .verb = strategy
action-go-people = go to the people
    .verb = people
action-go-remarks = go to the remarks
    .verb = remarks
action-go-library = go to the library
    .verb = library
action-go-files = go to the files
    .verb = files
action-go-start = go to the start screen
    .verb = start

## Answering

action-choose = choose, or take it back
    .verb = choose
action-edit = change what is written here
    .verb = edit
    .why = change the answer
action-basis = mark as fact, assumption, unknown
    .verb = how sure
action-clear = take the answer back
    .verb = clear
action-note = write a note
    .verb = note
action-note-in-editor = write the note in your editor
    .verb = note in editor

## Deciding

action-accept = accept the proposal
    .verb = accept
action-change = put your own in its place
    .verb = change
action-refuse = refuse the proposal
    .verb = refuse
action-reopen = take the decision back
    .verb = reopen
action-accept-all = accept all that is open
    .verb = accept all
action-go-on = say why you go on
    .verb = go on

## Looking closer

action-why = show the reasons
    .verb = why
action-term = explain the term
    .verb = term
action-find = find anything
    .verb = find
action-commands = show commands by name
    .verb = commands
action-keys = show the keys
    .verb = keys
action-copy = copy the value
    .verb = copy
action-copy-row = copy it with its label
    .verb = copy row
action-copy-path = copy file and line
    .verb = copy path

## Remarks and people

action-remark = leave a remark here
    .verb = remark
action-resolve = resolve the remark, or reopen it
    .verb = resolve
action-new = add something new
    .verb = new
action-delete = delete this
    .verb = delete
action-me = say that this is you
    .verb = this is me

## The workspace

action-undo = undo the last change
    .verb = undo
action-redo = make it again
    .verb = redo
action-save = save now
    .verb = save
action-read-only = read only, or write again
    .verb = read only
action-reload = read the files again
    .verb = read again
action-keep-mine = write mine over theirs
    .verb = keep mine
action-open-in-editor = open the file in your editor
    .verb = open file
action-open-folder = open the workspace in a folder
    .verb = open a folder
action-new-workspace = make a new workspace
    .verb = new

## The program

action-theme = choose a theme
    .verb = theme
action-mouse = use the mouse, or not
    .verb = mouse
action-suspend = back to the shell for now
    .verb = suspend
action-redraw = draw the screen anew
    .verb = redraw
action-quit = quit; everything is saved
    .verb = quit

## Writing

action-commit = done, and on
    .verb = done
action-cancel = leave, keep what was typed
    .verb = leave
action-char-left = a letter to the left
    .verb = left
action-char-right = a letter to the right
    .verb = right
action-word-left = a word to the left
    .verb = word left
action-word-right = a word to the right
    .verb = word right
action-line-up = a line up
    .verb = up
action-line-down = a line down
    .verb = down
action-line-start = to the start of the line
    .verb = line start
action-line-end = to the end of the line
    .verb = line end
action-text-start = to the start of the text
    .verb = text start
action-text-end = to the end of the text
    .verb = text end
action-select-left = select to the left
    .verb = select left
action-select-right = select to the right
    .verb = select right
action-select-word-left = select a word to the left
    .verb = select word
action-select-word-right = select a word to the right
    .verb = select word
action-select-up = select a line up
    .verb = select up
action-select-down = select a line down
    .verb = select down
action-select-start = select to the line’s start
    .verb = select start
action-select-end = select to the line’s end
    .verb = select end
action-select-all = select the whole text
    .verb = select all
action-delete-back = delete the letter before
    .verb = delete
action-delete-forward = delete the letter after
    .verb = delete after
action-delete-word-back = delete the word before
    .verb = delete word
action-delete-word-forward = delete the word after
    .verb = delete word
action-delete-to-start = delete to the line’s start
    .verb = delete start
action-delete-to-end = delete to the line’s end
    .verb = delete rest
action-new-line = begin a new line
    .verb = new line
action-copy-text = copy what is selected
    .verb = copy
action-cut-text = cut what is selected
    .verb = cut
action-external-editor = go on in your editor
    .verb = editor

## Where keys hold. Heads of groups, in capitals.

scope-writing = WHILE WRITING
scope-picker = IN A LIST TO SEARCH
scope-why = IN A CHAIN OF REASONS
scope-card = ON A CARD
scope-ask = WHEN ASKED
scope-start = HERE, ON THE START SCREEN
scope-triage = HERE, IN THE TRIAGE
scope-overview = HERE, ON THE OVERVIEW
scope-step = HERE, ON A QUESTION
scope-strategy = HERE, ON THE STRATEGY
scope-people = HERE, AMONG THE PEOPLE
scope-remarks = HERE, AMONG THE REMARKS
scope-library = HERE, IN THE LIBRARY
scope-files = HERE, AMONG THE FILES
scope-everywhere = EVERYWHERE

action-yes = answer yes
    .verb = yes
action-no = answer no
    .verb = no

## The rooms

action-go-tiers = go to types and tiers
    .verb = tiers
action-go-policy = go to the policy
    .verb = policy
action-go-partners = go to the partners
    .verb = partners
action-go-board = go to the board
    .verb = board
action-go-metrics = go to the metrics
    .verb = metrics
action-go-diagnosis = go to the diagnosis
    .verb = diagnosis
action-go-operations = go to the operations
    .verb = operations
action-go-plays = go to the plays
    .verb = plays
action-go-page = go to the programme on one page
    .verb = one page
action-go-decisions = go to the decisions
    .verb = decisions
action-view = show it another way
    .verb = view
action-filter = show only some
    .verb = filter
action-sort = sort by another column
    .verb = sort
action-mark = mark this one
    .verb = mark
action-mark-all = mark all that are shown, or none
    .verb = mark all
action-move-left = move it to the left
    .verb = move left
action-move-right = move it to the right
    .verb = move right
action-move-up = move it up
    .verb = move up
action-move-down = move it down
    .verb = move down
action-earlier = a step earlier
    .verb = earlier
    .policy = earlier terms
action-later = a step later
    .verb = later
    .tiers = next track
action-set-owner = say who owns it
    .verb = owner
action-set-due = fix the day it is due
    .verb = due
action-set-state = say how it stands
    .verb = state
action-set-type = say which type of partner it is
    .verb = type
action-set-tier = put it on a rung
    .verb = rung
action-set-next = say the next step
    .verb = next step
action-place = walk the tree that places a partner
    .verb = place
action-link = make it wait for another card
    .verb = waits for
action-check = tick the next point of its list
    .verb = tick
action-block = say what it waits for
    .verb = block
action-split = make two of it
    .verb = split
action-archive = put it away, or take it back
    .verb = put away
action-go-to-work = go to the screen that does the work
    .verb = do it
action-make = make it, or make it again
    .verb = make
    .tiers = make tracks
    .plays = onto the board
action-template = begin from a template
    .verb = template
action-settings = say how the board is kept: start, days, limit
    .verb = settings
action-more = add something to it
    .verb = add
    .policy = rate of a type
action-measure = note a figure of today
    .verb = measure
action-import = read a CSV file
    .verb = read CSV
action-export = write a CSV file
    .verb = write CSV

scope-tiers = HERE, AMONG TYPES AND TIERS
scope-policy = HERE, IN THE POLICY
scope-partners = HERE, AMONG THE PARTNERS
scope-board = HERE, ON THE BOARD
scope-metrics = HERE, AMONG THE METRICS
scope-diagnosis = HERE, IN THE DIAGNOSIS
scope-operations = HERE, AMONG THE OPERATIONS
scope-plays = HERE, AMONG THE PLAYS
scope-page = HERE, ON THE PAGE
scope-decisions = HERE, AMONG THE DECISIONS
