# The tree that places a partner on a rung: its questions, and what each end means.

placement-self-serve = Does the partner have engineers who can build from your documentation?
    .help = People who can start this quarter without yours. A promise to hire some is a no.
placement-marquee = Would this name change how the market sees you?
    .help = A name that your customers know, and that opens doors which are closed today. Size alone is not enough.
placement-entry = Starts on the entry rung: it can help itself. Look again after 6 months whether it belongs one rung higher.
placement-middle = Starts on a middle rung: it needs your help to build, and is worth that help.
placement-top = Starts on the top rung: it needs your own people and your management, and this name is worth them.
