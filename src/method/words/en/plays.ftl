# The plays.

play-nearbound-sales = Warm introductions
    .summary = Compare account lists with a partner, find who already knows your buyer, and ask for an introduction with a reason.
    .caveat = The figures compare firms that share data with those that do not. That is a correlation.
play-nearbound-marketing = Joint content and events
    .summary = Make something with a partner that neither could make alone, for the customers you share.
    .caveat = Two logos on one page are not a play. Without a common customer in mind it brings noise.
play-nearbound-success = Joint care of customers
    .summary = Find the customers you share, review them together, and offer what both can add.
    .caveat = Customers with integrations stay longer also because the keen ones integrate first.
