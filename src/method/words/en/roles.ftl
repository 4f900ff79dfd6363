# The six roles of a programme: what each answers for, and how far it reaches.

role-vp = Head of partnerships
    .does = The direction of the programme, and the talks between managements.
    .scope = Where the programme goes.
role-director = Programme director
    .does = The design of the programme, and the people who run it.
    .scope = How well it runs.
role-partner-manager = Partner manager
    .does = The partners from day to day: calls, plans, deals, trouble.
    .scope = How the partners do.
role-partner-marketing = Partner marketing
    .does = Campaigns together with partners, and the material for them.
    .scope = Demand that both sides make.
role-partner-ops = Partner operations
    .does = Systems, reports and the keeping of rules.
    .scope = What everybody else stands on.
role-partner-engineering = Partner engineering
    .does = Integrations, and help with technical questions.
    .scope = What partners build and deliver.
