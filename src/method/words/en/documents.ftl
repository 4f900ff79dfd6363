# The seven documents of a programme: what each holds, and what makes it due.

paper-agreement = Partner agreement
    .holds = The legal terms that both sides sign.
    .trigger = The law changes, or you enter another country.
paper-guide = Programme guide
    .holds = Rules, rungs and benefits, as partners read them.
    .trigger = A rung, a requirement or a benefit changes.
paper-playbook = Partner playbook
    .holds = How a partner sells: to whom, with what, against whom.
    .trigger = Prices, package or competitors change.
paper-curriculum = Enablement curriculum
    .holds = What partners learn, in which order, and how it is examined.
    .trigger = each release
paper-brand-rules = Rules for co-branding
    .holds = How both names and logos may be used together.
    .trigger = The brand changes on either side.
paper-commission-policy = Commission policy
    .holds = Who earns what, on which deals, and when it is paid.
    .trigger = New terms are agreed.
paper-escalation = Escalation procedure
    .holds = Who decides when both sides disagree, and how soon.
    .trigger = after a stuck case
