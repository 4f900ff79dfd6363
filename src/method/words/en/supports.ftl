# Support levels: the short word beside the hours, and what a partner may expect.

support-level-basic = e-mail
    .hint = Documents, a shared channel and open office hours; questions by e-mail, first come.
support-level-enhanced = own channel
    .hint = A channel of the partner’s own and a regular call.
support-level-premium = named
    .hint = A named engineer who knows the partner’s customers and goes first to its questions.
support-level-strategic = own team
    .hint = A partner manager and engineers set aside for the partner, and a way up to your management.
support-level-custom = by contract
    .hint = Hours, people and service as the contract with this one partner says.
