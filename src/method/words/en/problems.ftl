# The problems that partners can solve.

problem-distribution = Distribution
    .hint = direct sales alone cannot reach them all
    .help = There are more buyers than your own people can ever talk to.
problem-credibility = Credibility
    .hint = buyers want somebody they trust to vouch
    .help = Buyers like the product and hesitate over the company behind it.
problem-delivery-capacity = Delivery capacity
    .hint = more sold than you can put to work
    .help = Projects wait because nobody is free to install, train or support.
problem-new-markets = New markets
    .hint = a country, an industry, another size
    .help = You want to sell where you have no name, no language or no experience.
problem-stickiness = Stickiness
    .hint = customers stay when it all connects
    .help = Customers leave more easily than they should, for want of connections to what else they use.
