# The rules by situation, each as one sentence.

situation-self-serve = People buy alone: begin with technology partners whose products yours works with; add referrals and a marketplace later.
    .name = People buy alone
situation-mid-touch = A person helps to sell, usually for €10–50K a year: begin with referral and consulting partners, add technology later.
    .name = A person helps to sell
situation-enterprise = Committees decide, or a contract is over €50K a year: begin with integrators and consulting partners and sell together.
    .name = Committees decide
situation-geography = You go to a new country: begin with regional partners and local consultants.
    .name = A new country
situation-vertical = You go to a new industry: begin with its specialists; integrators and resellers of that industry follow.
    .name = A new industry
situation-delivery = More is sold than you can put to work: begin with implementation and training partners and deliver together.
    .name = Delivery is short
situation-channel = Others already resell you: put resellers, value-added resellers and service providers first.
    .name = Others resell you
situation-stickiness = Customers should stay: integrations with what else they use come first.
    .name = Customers should stay
situation-credibility = Buyers hesitate over an unknown name: consultants whom they trust come first.
    .name = Buyers hesitate
situation-distribution = More buyers than you can reach: people who already refer you come first, resellers later.
    .name = Too many to reach
