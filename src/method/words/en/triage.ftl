# The triage: a question, what a no means, what to do first.

triage-profile = Is it written down what a good partner of yours looks like?
    .no = Without a profile you take whoever asks, and most of them will never sell.
    .next = Describe the two best partners you have. What they share is the profile.
triage-same-customers = Do most of your partners serve the customers that you want?
    .no = Partners who meet other customers cannot bring yours, however well you treat them.
    .next = Put each partner against your customer list, and part from those with no overlap.
triage-can-sell = Within a month, can a new partner say when you fit and when not?
    .no = Partners who are unsure stay silent. They need more help than firms expect, and this is the usual reason.
    .next = Give them one page on whom you serve, one on what to listen for, and an hour with a real deal.
triage-answered = Does a partner get an answer within two days, from a named person?
    .no = A partner who waits sends the next customer elsewhere.
    .next = Name one person for partner questions, and say so to every partner.
triage-tagged = Is each deal marked with its partner on the day it begins?
    .no = Credit that is decided afterwards ends in quarrels, and good partners go unnoticed.
    .next = Add the partner’s name to the deal form, and check it in the weekly review.
triage-reported = Can you say, without doubt, what partners brought last quarter?
    .no = What cannot be told cannot be paid, defended or improved.
    .next = Keep sourced and influenced apart, and report both.
triage-spread = Do more than a few partners bring something?
    .no = When a few bring everything, chance carries the programme, not its design.
    .next = Look at how the productive ones became so, and give the others the same path.
triage-predictable = Can you foresee next quarter’s partner pipeline?
    .no = Activities without a structure give bursts, not a flow.
    .next = Begin with the five questions: they find what is missing beneath the activities.
