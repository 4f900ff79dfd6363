# The plays.

play-nearbound-sales = Warm introductions
    .summary = Compare account lists with a partner, find who already knows your buyer, and ask for an introduction with a reason.
    .caveat = The figures compare firms that share data with those that do not. That is a correlation.
    .figures = Deals into which a partner is brought may be the better ones to begin with. Compare yours before and after.
play-nearbound-marketing = Joint content and events
    .summary = Make something with a partner that neither could make alone, for the customers you share.
    .caveat = Two logos on one page are not a play. Without a common customer in mind it brings noise.
    .figures = Nobody measured joint content by itself. The figures are of deals with a partner in them, however they began.
play-nearbound-success = Joint care of customers
    .summary = Find the customers you share, review them together, and offer what both can add.
    .caveat = Customers with integrations stay longer also because the keen ones integrate first.
    .figures = The figures compare accounts with a partner and without. Which of the two came first, they do not say.

## What a play needs

play-need-verdict = The verdict bears it: { $verdict } or more
    .why = Before that there are too few partners and too little time for a play of its own.
    .change = What would change the verdict stands in the strategy.
play-need-direct = Direct selling can be predicted
    .why = Partners multiply what is there. Introductions into a process that does not close bring more deals that do not close.
    .change = Three signals: the win rate is known, the cycle is known, the forecast is met.
play-need-owner = Somebody owns it, with the time it takes
    .why = A play is weekly work. Without somebody whose work it is, it ends after the first round.
    .change = Name the owner, and free the time that your stage asks for.
play-need-sponsor = An executive sponsors it
    .why = A joint review needs somebody whom the customer’s management sits down with.
    .change = Ask an executive, and name them.
play-need-two-signed = Agreements with { $count } partners
    .why = One list compared with one partner tells little. With two you see which overlaps are worth something.
    .change = Sign the warmest candidates first.
play-need-one-signed = An agreement with a partner
    .why = Work on something with two names begins when both have said what it is for.
    .change = Sign the partner with whom you share most customers.
play-need-serving-signed = A partner who serves customers, with an agreement
    .why = Joint care needs a partner in the account: a product beside yours, or people who work with it.
    .change = Sign a technology or implementation partner whom your customers know.
play-need-crm = Introductions can be marked in the CRM
    .why = What is not marked where it begins is argued about where it ends.
    .change = Do the card that sets up the fields, and close it.
play-need-credit = Sourced and influenced deals are credited, and marked where they begin
    .why = A partner who introduces wants to know beforehand what an introduction is worth.
    .change = Say in the policy what each earns, and that deals are marked at their origin.
play-need-influence = Influenced deals are credited
    .why = Care of common customers seldom brings a new deal. What it brings is influence, and that is to be worth something.
    .change = Say in the policy what influenced deals earn.
play-need-profile = It is written down who the right partner is
    .why = The play is for customers in common. Who shares yours is what the profile says.
    .change = Do the card that describes the ideal partner, and close it.
play-need-leads-measured = Joint leads are counted
    .why = Without a figure from before, nobody can say what the joint work brought.
    .change = Take up the metric, and note where it stands today.
play-need-retention-measured = Retention with partners is counted
    .why = Without a figure from before, nobody can say what the joint care brought.
    .change = Take up the metric, and note where it stands today.
