# The plays: whether each is ready, its steps on the board, what others have measured.

plays-state-holds = ready
plays-state-not-yet = not yet
plays-state-unknown = not known yet
plays-met = { $met } of { $all }
plays-need-count = { $has } of { $wants }
plays-need-holds = holds
plays-need-not-yet = not yet
plays-need-unknown = not known
plays-serves = For: { $what }
plays-progress = { $met } of { $all } needs hold
plays-services = The plays are for companies that sell software. What an alliance of consultants does stands in the strategy.
plays-serves-nothing = None of the problems that you chose asks for it.
plays-standing = In the strategy: { $how }

head-plays-needs = WHAT IT NEEDS
head-plays-steps = STEPS
head-plays-evidence = WHAT OTHERS MEASURED
head-plays-caveat = MIND
plays-weeks-one = week { $first } of the play
plays-weeks = weeks { $first }–{ $last } of the play
plays-on-board = { $done } of { $all } done
plays-hint = { $make } puts the steps on the board.
plays-evidence-none = No source has a figure that fits this company.

undo-play = the steps of a play: { $subject }
plays-no-board = There is no board to put them on. { $go } goes there, { $make } makes one.
plays-board-over = The board has come to its end. Its start can be moved with { $settings }, on the board.
plays-there-already = The steps are on the board already.
plays-put = { $count ->
    [one] One step is
   *[other] { $count } steps are
} on the board, from week { $first } to week { $last }.
plays-put-close = { $count ->
    [one] One step is
   *[other] { $count } steps are
} on the board. The play is longer than what is left of it: the rest stands in the last week.
ask-play-not-ready = { $about }
    .title = Not ready yet
answer-play-wait = Wait until it is ready
answer-play-put = Put the steps on the board all the same
plays-missing-not-yet = Not yet: { $what }.
plays-missing-unknown = Not known: { $what }.
plays-why-step = A step of the play “{ $play }”.
label-would-change = What would change it
label-points = Points to tick

summary-plays = { $done } of { $all } steps done
show-plays = Plays
