# Good habits.

tip-design-clear-rungs = If you cannot say a rung’s entry in one line, a partner cannot either.
tip-design-flexible = Ask for the result, not for one way to it: revenue or references, deals or deliveries.
tip-design-benefits = Change a benefit once a year, on a date everybody knows, never in the middle of a deal.
tip-design-growth = Show each partner the next step and what it takes, on the day they join.
tip-design-specialise = Honour a special skill apart from size: the small expert is often the better partner.
tip-success-value = Begin with what the partner earns. If that is nothing, the rest does not matter.
tip-success-requirements = Ask only for what you will check.
tip-success-support = Give every partner a name to write to, even if it is the same name for all.
tip-success-opportunity = Tell partners where you do not sell yourself. It is the cheapest opportunity you have.
tip-success-measures = Agree three numbers with each partner, and look at them together.
tip-run-simple = Every form that a partner fills in costs you deals. Keep one.
tip-run-tell = Write to all partners on the same day each month, even when little happened.
tip-run-review = Put the review into the calendar before the first partner signs.
tip-run-improve = After each quarter change one thing, and say which.
tip-run-listen = Ask three partners what annoys them. Mend the first answer that comes twice.
tip-tools-one-record = Keep partner deals where all other deals are. A second list is wrong within a month.
tip-tools-automate-late = Do it by hand until it hurts; then you know what to automate.
tip-tools-self-service = What partners ask twice belongs on a page that they can find alone.
tip-tools-figures = A rough figure with a question mark is worth more than a fine one that nobody believes.
tip-tools-portal = A portal without partners is a cost. Share a folder first.
tip-align-sales = Settle with the head of sales who is paid when a partner brings the deal. Do it before the first deal.
tip-align-plan = Put the partner targets into the company’s plan, or they will be the first to be forgotten.
tip-structure-first = Events, recruiting and announcements do not add up to a programme. Decide first what partners are for.
tip-not-effort = When little comes of much work, look at the design before you ask for more work.
