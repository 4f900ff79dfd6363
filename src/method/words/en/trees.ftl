# The decision trees: what each asks, how to tell, what each end means and what speaks against it.

## Build or partner

tree-build-or-partner = Should we build this, or find a partner for it?
    .short = build or partner?
    .help = For one capability that customers ask for and you do not have.
    .subject = The capability: single sign-on for hospitals.
tree-build-or-partner-core = Do customers choose you because of this?
    .help = Ask what won your last ten deals. What they name belongs in your own hands; what they only expect can come from others.
tree-build-or-partner-delay = Would building it hold up your roadmap by more than six months?
    .help = Count the people it takes and the work that waits for them meanwhile, with the upkeep of the first year.
tree-build-or-partner-anybody = Can you name somebody who would do it with you?
    .help = A company with a product or a team for this, and a person there who has answered you. A market full of vendors is no name.
tree-build-or-partner-credible = Is there a partner who does it well, and needs you too?
    .help = Need is the test: ask what happens to them without you. If nothing does, they will be gone when it gets hard.
tree-build-or-partner-build = Build it
    .means = Put it on the roadmap with an owner and a date, and do not sign a partner for the same thing meanwhile.
    .against = It binds people for years. Look again when a partner appears who needs you for it.
tree-build-or-partner-partner = Find a partner
    .means = Write down what each side puts in, begin with two customers and a connection by hand, and agree what ends it.
    .against = Part of what customers experience is then in other hands. Keep data and sign-in under your control.
tree-build-or-partner-wait = Neither for now
    .means = Say to sales that it is not coming, license it if customers cannot wait, and look again in two quarters.
    .against = Deals that hang on it are lost meanwhile. Count them, so that the next look has figures.

## Open or curated

tree-open-or-curated = Should anybody be able to join, or those whom we choose?
    .short = open or curated?
    .help = For an ecosystem: a marketplace, an app directory, a list of integrations.
    .subject = What it is for: the app directory.
tree-open-or-curated-brand = Could one bad partner do your name serious harm?
    .help = Where health, money or security are at stake, or a regulator looks on, the answer is yes.
tree-open-or-curated-review = Can people look at each one who wants to join?
    .help = Dozens can be looked at; thousands cannot. Count who would come in two years, not who asks today.
tree-open-or-curated-curated = Curated
    .means = Write down what you check and how long it takes, name who does it, and answer each request within that time.
    .against = It grows as fast as you can look, and past a hundred partners you are what everybody waits for.
tree-open-or-curated-open = Open
    .means = Let anybody publish, and steer by what is found: search that ranks by use, verified badges, ratings, and spam that is taken down afterwards.
    .against = Quality will differ, and somebody must moderate every week. Plan that time before the first one joins.

## Which tier: its questions are those that place a partner

tree-which-tier = On which rung does a partner begin?
    .short = which rung?
    .help = For a partner, or a kind of partner, that is not in the register yet. One in the register is placed from its row, and keeps its rung there.
    .subject = The partner, or the kind of partner: regional consultancies.
tree-which-tier-entry = The entry rung
    .means = They help themselves with documentation, office hours and a channel. Look again after six months.
    .against = Without engineers who stay, self-service stops after the first attempt.
tree-which-tier-middle = A middle rung
    .means = Build the first integration together over six to twelve months, with regular calls and some joint marketing.
    .against = Each such partner takes a person’s time. A rung given too early raises hopes that you cannot meet.
tree-which-tier-top = The top rung
    .means = Give it a partner manager and a sponsor in your management, and agree revenue goals.
    .against = A name is no revenue. Agree what it brings within a year, and say what happens if it does not.

## Continue a partnership

tree-continue = Should we go on with this partnership?
    .short = go on?
    .help = For one partner, at the end of a phase: the pilot, or the wider trial after it.
    .subject = The partner, by name.
tree-continue-crawl = Did the pilot reach what you agreed for it?
    .help = Usual is an improvement of 20% or more on one figure, with one or two customers over four to eight weeks.
tree-continue-walk = Did the wider trial reach what you agreed for it?
    .help = Usual is that 70% or more of the customers invited use it, after eight to twelve weeks.
tree-continue-both = Are both sides committed to the next phase, with a return that holds at scale?
    .help = Both in writing, and an estimate with your own margin in it that still pays at full size.
tree-continue-change = Do you know what failed, and will both sides change it?
    .help = One cause that can be named, one change on each side, and people who have the time. Hope is a no.
tree-continue-run = Go on at full scale
    .means = Native integration, joint sales, a review each quarter, and the exit that you agreed still in force.
    .against = What it costs no longer stops by itself. Put the day of the next review in the calendar.
tree-continue-hold = Hold it where it is
    .means = Keep the customers who use it, add none, and agree what is missing and by when.
    .against = A partnership on hold tires both sides. End it if the day passes.
tree-continue-restart = Begin again with the pilot
    .means = Back to one or two customers for four to eight weeks, with the change written down and the same goal.
    .against = A second pilot is the last one. What has been spent so far is no reason to go on.
tree-continue-end = End it
    .means = Tell the partner first and customers next, take care of those who use it, and write down what was learned.
    .against = Customers in the middle need somebody to look after them. Ask whether the goal itself was sound.
