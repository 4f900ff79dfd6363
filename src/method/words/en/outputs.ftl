# What a phase yields, and the same in few words.

output-known-figures = Your own figures and a named owner
    .short = figures, an owner
output-warm-circle = Three to five people who introduce you
    .short = three to five contacts
output-next-decision = A decision with its reasons
    .short = a decision
output-blueprint = Partner blueprint and the first five partners
    .short = blueprint, first five
output-five-active = Five active partners with account maps, and the first pipeline
    .short = five active, first pipeline
output-review-rhythm = A rhythm of reviews and a report to leadership
    .short = reviews, report
output-programme-on-paper = A programme that partners can read and sign
    .short = programme on paper
output-pilot-proof = A programme tried by ten to twenty partners, with wins to show
    .short = a tried programme, wins
output-agreed-allies = Two agreed firms and one vendor
    .short = two firms, one vendor
output-first-joint-work = First introductions and one joint proposal
    .short = first joint work
output-ally-rhythm = Figures for both directions and a fixed call
    .short = figures, a fixed call
