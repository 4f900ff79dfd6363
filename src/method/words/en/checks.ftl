# The fifteen points of running a programme: what has to be in place.

check-running = Running the programme
check-rules = Rules and compliance
check-technology = Technology

check-onboarding = Partner onboarding
    .about = The way from the signature to the first deal is written down, with days.
check-tracking = Performance tracking
    .about = Deals of each partner are counted where all deals are counted.
check-quarterly-reviews = Quarterly reviews
    .about = Each partner who matters sits down with you four times a year, with figures.
check-annual-planning = Annual planning
    .about = Once a year it is decided whom to keep, whom to win and what to spend.
check-improvement = Improving the programme
    .about = What partners say is collected, and something changes because of it.
check-policies = Programme policies
    .about = What holds for all partners is written in one place.
check-agreements = Partner agreements
    .about = Every partner that sells has signed the agreement that holds today.
check-compliance = Law and data protection
    .about = Sharing accounts with partners is allowed, and agreed in writing.
check-quality = Standards of quality
    .about = It is said what good work by a partner is, and somebody looks.
check-risks = Risks
    .about = It is known what happens when the largest partner leaves.
check-crm-fields = Partner fields in the CRM
    .about = Sourced and influenced deals are tagged where they begin.
check-portal-runs = Partner portal
    .about = Partners log in without asking you, and find what they need.
check-dashboard = Figures at a glance
    .about = Partner pipeline stands beside direct pipeline on one page.
check-learning-runs = Learning platform
    .about = Courses and certificates run without anybody’s hands.
check-campaigns-run = Marketing automation
    .about = Partners start a campaign from a template of yours.
