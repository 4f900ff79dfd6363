# Ladders to begin with: the name, whom it fits, what each side gives; and their rungs, whose words are shared by all ladders.

## Ladders.

template-joint = Build together
    .summary = Three rungs for few partners who build with you; fits where the product matters more than the sale.
    .gives = Documents and office hours at first; then a channel, regular calls and joint marketing; at the top a partner manager and your management.
    .asks = Engineers of their own at first (2–6 months), then a joint integration (6–12 months), at the top a plan with revenue goals that has no end.
template-growth = Four steps of growth
    .summary = Four rungs with two ways up, revenue or referrals; fits a programme with many partners of several kinds.
    .gives = A rate that rises from 10 to 25%, a marketing fund from the second rung, quicker answers on each.
    .asks = Sourced revenue or referrals within a year; deals and reviews to stay.
template-metals = Bronze, silver, gold
    .summary = Three rungs by revenue, certificates and references; fits partners who both sell and deliver.
    .gives = A margin of 10, 15 and 20%, a marketing fund and a rebate from silver, a sponsor in your management.
    .asks = Sourced revenue, 1, 3 and 5 certified people, 1, 5 and 10 references; a year or more for each step.
template-silver-up = Silver, gold, platinum
    .summary = Three rungs for partners who resell and set up; fits where each sale needs skilled hands.
    .gives = A margin of 25–40%, protected deals, a marketing fund from gold.
    .asks = Certified people from the first day, then sourced revenue and references, at the top a joint plan.
template-certified = Registered, certified, premier
    .summary = Three rungs for partners whose product works with yours; fits a marketplace or a directory.
    .gives = A free listing and test systems; from certified on 10–15% of deals sold together; at the top a marketing fund.
    .asks = An integration that is live and documented, then customers who use it and support of the partner’s own.
template-flat = One rung
    .summary = No ladder: one fee and one page of terms; fits partners who only introduce, and any programme that begins.
    .gives = 15% of the first year, a registered deal, a quick answer.
    .asks = A signed page and introductions to people by name.

## Rungs.

tier-self-serve = Self-serve
    .purpose = Partners with engineers who build on their own from your documents, usually in 2–6 months.
    .graduate = By a signed agreement and a named person; nobody has to be asked.
tier-joint = Joint
    .purpose = Partners with whom you build and go to market together, usually for 6–12 months.
    .graduate = By an integration that customers use, and reviews that took place.
tier-strategic = Strategic
    .purpose = The few whose name or reach changes your place in the market, served by your own people without an end date.
    .graduate = By results that a yearly plan can be built on, never by name alone.
tier-entry = Entry
    .purpose = Everybody who signed and means to bring a first customer.
    .graduate = By signing the agreement.
tier-growth = Growth
    .purpose = Partners who brought something and are likely to bring more.
    .graduate = By the first revenue or the first handful of introductions, within a year.
tier-premier = Premier
    .purpose = Partners whose results come every quarter and who deserve people of yours.
    .graduate = By results over a year, counted and not argued.
tier-bronze = Bronze
    .purpose = Partners who know the product and have one customer to show for it.
    .graduate = By one certified person, one reference and a signed agreement.
tier-silver = Silver
    .purpose = Partners with trained people who can sell or deliver without you.
    .graduate = By certified people, and by revenue and references where the rung asks for them.
tier-gold = Gold
    .purpose = Partners who sell steadily, with customers who speak for them.
    .graduate = By more certified people, a year’s sourced revenue and references.
tier-platinum = Platinum
    .purpose = The few with whom you plan the year.
    .graduate = By the highest revenue, five certified people and a plan that both signed.
tier-registered = Registered
    .purpose = Partners who want to build and need only access.
    .graduate = By a signed agreement and a named person.
tier-certified = Certified
    .purpose = Partners whose integration is tested, documented and in use.
    .graduate = By an integration that five customers use, and one certified person.
tier-introducer = Introducer
    .purpose = Partners who introduce customers and leave the sale to you.
    .graduate = By a signed page and a named person; there is no higher rung.
