# The fields of the policy: the label, why it is there, what is usual and who says so, and its choices.

## What partners earn.

policy-co-sell = Co-sold deals
    .help = Where both sell, both did part of the work; a full fee would pay the partner for yours.
    .usual = 10–15% in the model programme of C6.
policy-paid-on = Paid on
    .help = It decides what a fee costs you: 20% over 36 months comes to about half of a first year, 15% once stays 15%.
    .usual = The first year in the model programme of C6; recurring with affiliates, by public practice.
policy-paid-on-first-year = the first year
policy-paid-on-recurring = recurring revenue
policy-paid-on-each-invoice = each invoice paid
policy-recurring-months = Recurring for
    .help = Without an end you pay for customers whom the partner has long forgotten.
    .usual = 12–36 months: HubSpot pays 36 to those who reach its gold tier, and 12 to others.
policy-clawback-days = Taken back if lost in
    .help = Without it you pay for customers who were never going to stay.
    .usual = 30 days held back in the model programme of C6; by public practice all within 30 days, half up to 90, a share up to 180.

## Who gets the credit.

policy-sourced = Sourced
    .help = The first meeting came from the partner, so the partner earns the full fee.
    .usual = The full fee, by the crediting rules of E9.
policy-influenced = Influenced
    .help = You found the deal and the partner moved it; if that paid as well as finding one, nobody would look for new ones.
    .usual = Half of the sourced rate by E9 and public practice; some pay nothing.
policy-involvement = Counts as involved
    .help = Knowing somebody there is not enough. What counts must leave a trace that a third person can check.
    .usual = Calls, references and technical proof are what E9 names; the other two are our own.
policy-involvement-joined-calls = joined calls with the customer
policy-involvement-reference-given = gave or found a reference
policy-involvement-technical-validation = proved it technically
policy-involvement-introduced-decider = introduced the person who decides
policy-involvement-joint-plan = worked on a joint plan for the account
policy-tag-at-origin = Marked where it begins
    .help = A deal that is credited afterwards is credited to whoever asks most loudly.
    .usual = When the deal is entered and never later, by E9, and looked at in each weekly review.

## Whose deal it is.

policy-goes-to = Goes to
    .help = Two partners will bring the same customer. Say beforehand who has it.
    .usual = The first to register, by E9. In a conflict E12 shares it or looks at who knows the customer better.
policy-goes-to-first-registered = first registered
policy-goes-to-relationship-depth = the deeper relationship
policy-goes-to-co-sell = both, sold together
policy-protection-days = Protected for
    .help = Shorter than your sale takes, it ends before the partner can win and protects nothing.
    .usual = 90 days by E9; 90–180 for software, by public practice. Never less than your sales cycle.
policy-extend-on-progress = Extended on progress
    .help = A deal that moves should not be lost to a date, and one that stands still should not be blocked.
    .usual = Our own rule: longer where a next step with a date is shown.
policy-reply-hours = We answer within
    .help = A partner who waits for an answer sells something else.
    .usual = 24–48 hours, by public practice.
policy-conflict-hours = Conflicts settled in
    .help = A conflict that stays open is settled by the customer, or by your competitor.
    .usual = 48 hours by E12; public practice logs in 24 and settles by 72.
policy-conflict-rule = With our own sales
    .help = Your salespeople and partners will meet at a customer. A rule made on that day looks like favour.
    .usual = Public practice leaves an open direct deal with direct sales; E12 shares it or looks at the relationship.
policy-conflict-rule-direct-keeps-open = direct sales keep what was open
policy-conflict-rule-co-sell-split = sold together, fee split
policy-conflict-rule-depth-decides = the deeper relationship decides
