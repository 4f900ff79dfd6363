# The six dimensions: what each is about, why it comes before what it feeds.

dimension-identity = Identity
    .about = What partners are for, and what they are not.
    .feeds = Who does not know what partners are for can neither choose nor pay them well.
dimension-acquisition = Acquisition
    .about = How the right partners are found and won.
    .feeds = The best training does not make a wrong partner sell.
dimension-activation = Activation
    .about = How a signed partner becomes a productive one.
    .feeds = Only partners who produce show what the terms cost and bring.
dimension-economics = Economics
    .about = Why it pays for both sides.
    .feeds = Rules about credit hold only where it is settled what is paid.
dimension-governance = Governance
    .about = Who decides, by which rules, and how often it is looked at.
    .feeds = Figures that are trusted win the people and the money that come next.
dimension-readiness = Readiness
    .about = Whether your own firm can carry partners.
    .feeds = Without an owner and time, neither a clear role nor good onboarding lasts.
