# Ways of working with partners.

way-co-selling = Selling together
    .hint = both in the same deal, each with a part
way-co-delivery = Delivering together
    .hint = their people and yours in one project
way-marketplace = A marketplace listing
    .hint = customers find and buy you there
