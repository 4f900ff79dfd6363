# Plans that a board is made from, what they are for, what follows them; the names of their phases.

plan-small = Small plan
    .summary = Get the conditions right, look after a few warm relationships, then decide again.
    .after = If the conditions hold by then, the verdict lifts and the next plan follows. If not, run this one again.
plan-programme = 90-day programme
    .summary = From the first questions to five active partners and a rhythm of reviews, in twelve weeks and a close.
    .after = The next five partners and, where the figures bear it, the next rung. Reviews go on weekly, monthly and quarterly.
plan-pilot = 120-day pilot
    .summary = You have partners already: put the programme on paper, then try it with ten to twenty of them.
    .after = From month 5 comes the launch: announce it, recruit more, build partner marketing, let the team grow.
plan-alliances = 90 days of alliances
    .summary = Choose a few firms and one vendor, work together once, and count what went both ways.
    .after = Deepen what brought clients that stay. The next alliance follows a joint delivery that went well.

phase-conditions = Conditions
phase-relationships = Relationships
phase-decide = Decide
phase-foundation = Foundation
phase-activate = Activate and enable
phase-operate = Operate and scale
phase-pilot = Pilot
phase-choose = Choose and agree
phase-together = Work together
phase-deepen = Keep and deepen
phase-close = Close
