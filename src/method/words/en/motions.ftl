# The ways of selling.

motion-self-serve = Product-led
    .hint = people sign up and buy alone
    .help = The product sells itself: a trial, a card, no conversation.
motion-sales-assisted = Sales-assisted
    .hint = a person helps, contracts of €10–50K
    .help = Somebody shows the product and answers questions; a handful of people decide.
motion-enterprise = Enterprise
    .hint = committees, months, over €50K
    .help = Several departments decide, with procurement, over many months.
motion-channel-heavy = Channel-heavy
    .hint = others already resell you
    .help = Most customers buy from somebody else, with your product among what that firm sells.
