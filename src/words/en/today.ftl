# The commands `today` and `board`, and what `show` says of tiers, policy and board.

no-board = There is no board in { $folder } yet. Open the workspace and make one on its board.
no-person = There is nobody called “{ $found }” here. The people are: { $known }.
no-person-at-all = There is nobody called “{ $found }” here: nobody has been entered yet.
no-days = No card of the board has a day, so a calendar would be empty. Set the start of the board first.
date-form = “{ $found }” is no day. Write it as 2026-12-04.
date-none = There is no day { $found } in the calendar.

today-of = cards of { $who }
today-late = Late
today-due = Due today
today-blocked = Blocked
today-next = Next
today-nothing = nothing
today-all-done = All cards are done.
today-due-on = due { $day }
today-no-day = no day
today-is-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
today-nobody = nobody

board-dates = { $first } – { $last }
board-no-start = The board has no start yet.
board-no-card = no cards

show-tiers = Types and tiers
show-policy = Policy
show-board = Board
show-asks = asks { $what }
show-asks-any = asks one of { $what }
show-gives = gives { $what }
show-way = way up: { $what }
show-keep = to stay: { $what }
show-fall = way down: { $what }
show-months = usually after { $count ->
    [one] { $count } month
   *[other] { $count } months
}
show-notice = { $count ->
    [one] { $count } day of notice
   *[other] { $count } days of notice
}
show-grace = { $count ->
    [one] { $count } day to mend
   *[other] { $count } days to mend
}
show-back = back after { $count ->
    [one] { $count } month
   *[other] { $count } months
}
show-no-terms-yet = No terms hold today.
show-terms-coming = Not yet: from { $day }
show-phase = { $done } of { $all } done
show-rates-type = { $what } · { $type }
