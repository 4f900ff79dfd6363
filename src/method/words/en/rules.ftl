# The words of the review. The title says what was found, with its evidence; `.why` why it matters; `.mend` what to do.

rule-owner-nobody = Nobody owns the programme
    .found = The question who owns it was answered with nobody.
    .why = Partner work that belongs to everybody is done by nobody, and stops within half a year.
    .mend = Name one person, with a share of the week, before anything is promised to a partner.
rule-owner-unknown-id = The owner is not in the register
    .found = { $field } is “{ $id }”, and the register of people has nobody by that id.
    .why = An owner whom nobody can find answers no partner, and owns no card of the board.
    .mend = Choose somebody of the register, or add the person to it.
    .fix = Open the answer again
rule-owner-too-little-time = The owner has too little time
    .found = { $share } of the week is planned; this stage asks for { $needed }.
    .why = Partners ask for answers on ordinary days. An owner who cannot give them loses the partner, not the task.
    .mend = Free the time, or keep the programme as small as the time that there is.
rule-owner-no-hire = No hire is planned
    .found = At €5–15M a full-time owner should be in sight.
    .why = Half a person carries the first partners. Growth past them stops at the half that is missing.
    .mend = Put the hire into the plan, with a month, and say which number sets it off.
rule-owner-no-sponsor = No executive stands behind it
    .found = The question for an executive sponsor was answered with nobody.
    .why = Partners need decisions on price, product and priorities that an owner alone cannot take.
    .mend = Ask one member of the management to meet the partners once a quarter.
rule-owner-sponsor-is-owner = Owner and sponsor are one person
    .found = { $name } owns the programme, and is its executive sponsor as well.
    .why = A sponsor decides on price, product and priorities where the owner cannot. Nobody stands behind oneself.
    .mend = Ask another member of the management, or hand the daily work to somebody else.
rule-owner-sales-lead = The head of sales does not agree
    .found = Sales has not agreed to work with partners.
    .why = Where direct sales sees a rival, deals are contested and partners stop bringing them.
    .mend = Settle credit and commission with the head of sales first. Until then, do not start.
rule-problem-none = Nothing calls for partners
    .found = None of the five problems was chosen.
    .why = A programme without a problem to solve becomes a collection of initiatives that nobody can judge.
    .mend = Come back to the first question when one of the five starts to hurt.
rule-problem-all-of-them = All five problems were chosen
    .found = Each of the five problems counts as the one that partners are to solve.
    .why = What partners are for decides which come first and how success is measured. All at once decides nothing.
    .mend = Keep the one or two that hurt most this year. The others can follow.
rule-direct-not-ready = Direct sales cannot be predicted yet
    .found = None of the three signals holds.
    .why = Partners multiply what is there. They would bring more of the deals that are lost today.
    .mend = Know your win rate and your sales cycle, and meet a forecast, before you add partners.
rule-direct-claimed-without-evidence = Nothing shows that direct sales can be predicted
    .found = “{ $signal }” was answered with yes, without evidence{ $more ->
        [0] .
        [one] , and one signal more was.
       *[other] , and { $more } signals more were.
    }
    .why = The verdict rests on this answer. Partners multiply what is there, also where it was only believed.
    .mend = Write the figure beside it: the win rate with the number of offers, the days of a sale, the quarters met.
rule-partners-beyond-stage = More partners than the stage can look after
    .found = { $partners } are active; { $stage } has people for { $most }.
    .why = A partner who is not looked after goes quiet, and tells others.
    .mend = Choose the partners that bring something, and part from the rest in a friendly way.
rule-stage-argued-without-reason = Another stage is claimed without a reason
    .found = The stage was argued with, and nothing is said for it.
    .why = Without a reason the claim does not count, and whoever reads this later cannot follow it.
    .mend = Write one sentence, or take the claim back.
    .fix = Take the claim back
rule-stage-too-early = A programme before its stage
    .found = { $what ->
        [ladder] At { $stage } there is a ladder of rungs already.
        [rates] At { $stage } there are rates for partners already.
       *[both] At { $stage } there are rungs and rates for partners already.
    }
    .why = What rungs and rates promise has to be kept before anybody knows whether partners bring a thing. A few good relationships find that out for nothing.
    .mend = Keep to three to five informal relationships. If your case is another one, argue the stage with a reason, or say why you go on.
rule-strategy-no-longer-follows = A decision no longer follows
    .found = { $subject }: the answers have changed since it was decided.
    .why = A strategy that stands on old answers looks decided, and is not.
    .mend = Take what is advised now, or keep yours and say why.
    .fix = Take what is advised now
rule-strategy-unknown-id = A decision is about something that is not there
    .found = Nothing goes by “{ $id }”.
    .why = A decision about what the method does not know changes nothing, and one by nobody can be asked of nobody.
    .mend = Decide about the proposal that was meant, or choose a person of the register.
    .fix = Take out what names nothing
rule-strategy-refused-without-reason = Nobody said why it was decided otherwise
    .found = { $how ->
        [refused] { $subject } was refused, and no reason stands beside it.
       *[changed] { $subject } was decided otherwise than advised, and no reason stands beside it.
    }
    .why = Who comes later sees that the advice was not taken, and cannot tell a choice from a slip.
    .mend = Write one sentence beside the decision.
rule-strategy-vision-not-measurable = The vision cannot be measured
    .found = { $what }{ $more ->
        [0] .
        [one] , and one part more is missing.
       *[other] , and { $more } parts more are missing.
    }
    .why = Of a vision without share, subject or date nobody can say later whether it came true.
    .mend = Say how much of what partners are to bring, and by when, such as 30% of new ARR by the end of a year.
rule-strategy-vision-past = The day of the vision is past
    .found = It was to come true by { $day }.
    .why = Whoever plans from here on plans towards a day that is behind everybody.
    .mend = Say whether it came true, and set the next one.
rule-facts-unknown = A key figure is not known
    .found = { $figure } was asked for, and nobody knows it.
    .why = Commission, protection and the worth of a partner are all reckoned from it.
    .mend = Ask finance for it, or put in a guess and mark it as one.
rule-facts-currency-without-rate = A currency has no rate
    .found = { $arr } are read as if { $currency } were euros: there is no rate.
    .why = The stages are bands in euros. Without a rate a company is told to do what fits another one.
    .mend = Put in what one unit is worth in euros. A rate of this quarter is good enough.
rule-facts-guess-without-ground = A guess rests on nothing
    .found = { $figure } is a guess{ $more ->
        [0] , and the note does not say what it rests on.
        [one] , and so is one figure more; the note does not say what they rest on.
       *[other] , and so are { $more } figures more; the note does not say what they rest on.
    }
    .why = A guess that says where it comes from can be checked by the next reader. One that does not turns into a fact.
    .mend = Write one line into the note of the company: from how many deals, from which list, by whom.
rule-services-no-days-left = There are no days left for alliances
    .found = { $billed } of the days are billed.
    .why = Alliances grow in hours that nobody bills. Where there are none, they stay a list of names.
    .mend = Set days aside each month, or keep to a circle that refers by goodwill.
rule-tiers-too-many = More rungs than the stage bears
    .found = { $track } has { $rungs } rungs; at this stage, { $stage }, at most { $most } make sense.
    .why = Each rung is a promise that somebody keeps: support, reviews, a fund. This stage has no people for it.
    .mend = Take rungs away from the top until the stage fits, or wait with the ladder.
    .fix = Take away the rungs that the stage does not bear, and let their partners stand on the one below
rule-tiers-for-few-partners = More rungs than so few partners need
    .found = { $track } has { $rungs } rungs; the whole programme has { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }, and with so few at most { $most } make sense.
    .why = With few partners you know each by name. A ladder tells them apart on paper and helps nobody.
    .mend = Begin with fewer rungs, and add one when there are too many partners to know by name.
rule-tiers-identical-neighbours = Two rungs are nearly the same
    .found = { $upper } differs from { $lower } in { $count ->
        [one] { $count } thing
       *[other] { $count } things
    }; three are the least.
    .why = Nobody works a year for a rung that changes little. It costs you a promise and moves no partner.
    .mend = Add what is worth the climb, or make one rung of the two.
rule-tiers-gives-less = A rung gives less than the one below
    .found = { $upper } lacks what { $lower } gives: { $benefit }{ $more ->
        [0] { "" }
        [one] , and one thing more
       *[other] , and { $more } things more
    }.
    .why = Who climbs should not lose anything on the way; a partner who does asks to stay below.
    .mend = Give it on the upper rung as well, or give something better in its place and take it from both.
    .fix = Give it on the upper rungs as well
rule-tiers-benefit-without-requirement = Something is given for nothing
    .found = { $tier } gives more than the rung below and asks for no more.
    .why = What everybody gets is no reason to climb, and what is not earned cannot be taken back.
    .mend = Ask for something that can be counted, or give it on the rung where it is earned.
rule-tiers-no-way-down = There is no way down
    .found = { $tier } does not say what must be kept up, or how long before a fall a partner is told.
    .why = A rung that nobody can lose fills with partners who once were good, and you pay for all of them.
    .mend = Say what must be kept up, how long the notice is, and how long there is to mend it.
    .fix = Keep up what is asked to come up, with 30 days of notice and a way back after 6 months
rule-tiers-unknown-id = Types or tiers name something that is not there
    .found = { $name }: { $what ->
        [type] the partner type
        [template] the template
        [requirement] the requirement
        [benefit] the benefit
        [support] the support level
        [track] the track
        [partner] the partner
        [outcome] the outcome
       *[other] the person
    } “{ $id }” does not exist.
    .why = What nobody can look up counts for nothing: a partner is asked for it, or promised it, in vain.
    .mend = Choose one from the list, or bring back what was deleted.
    .fix = Take the reference out
rule-tiers-id-twice = Two go by the same id
    .found = “{ $id }” is used twice.
    .why = A partner, a rate and a remark name a track or a rung by its id. With two of them, nobody can tell which is meant.
    .mend = Give the second an id of its own in tiers.ron, and mend whatever should name it.
rule-tiers-unreachable = A requirement that nobody can meet
    .found = { $tier } asks for { $needs } of “{ $requirement }”; the most there can be is { $most }.
    .why = A rung with such a condition stays empty, however good a partner is.
    .mend = Ask for what there can be, and leave some room below it.
rule-tiers-before-first-partner = A ladder before the first partner
    .found = { $track } has { $rungs } rungs, and no partner has brought anything yet.
    .why = What partners are worth, and what they work for, is known after the first ones. A ladder built before is a guess that you have to keep.
    .mend = Begin with one rung. Add another when partners differ in what they bring.
rule-tiers-one-track-for-all = One track for partners of every kind
    .found = { $track } holds { $types } partner types, which usually stand in { $homes } tracks.
    .why = Who introduces, who sells and who builds bring different things. One ladder measures two of them by what they do not do.
    .mend = Give partners that bring something else a track of their own, even with a single rung.
rule-tiers-type-twice = A partner type stands in two tracks
    .found = { $type }{ $more ->
        [0] {" "}stands
        [one] {" "}and one type more stand
       *[other] {" "}and { $more } types more stand
    } in { $first } and in { $second }.
    .why = Each track asks and pays something else. A partner of that type can choose the better of the two, or argue for it.
    .mend = Take the type out of one of them. If the work differs, it is probably two types.
rule-tiers-type-in-no-track = A partner type has no track
    .found = { $type }: decided to start with, and no track holds this type.
    .why = Whoever signs the first of them has no terms, no rung and nothing to offer.
    .mend = Put the type into a track, or decide in the strategy to wait with it.
rule-tiers-problem-without-type = No partner type for a problem
    .found = { $problem } was chosen, and no track holds a type that helps with it, such as this: { $type }.{ $more ->
        [0] {""}
        [one] {" "}So it is with one problem more.
       *[other] {" "}So it is with { $more } problems more.
    }
    .why = Partners who only pass on or sell do not make the product or the delivery any larger.
    .mend = Give such partners a track, or take the problem off the list of those that partners are to solve.
rule-tiers-nothing-in-it = There is nothing in it for the partner
    .found = { $track } asks something of its partners; no rung gives a benefit, and the newest terms pay no rate.
    .why = A partner works for its own gain. Where there is none, it signs out of politeness and does nothing.
    .mend = Write down what such a partner gains, and give that on the first rung.
rule-tiers-subjective-criterion = A condition that nobody can measure
    .found = { $name }: “{ $phrase }” can be read either way.
    .why = Partners take a rung that is granted by favour for a favour: they argue for it instead of working for it.
    .mend = Say what is counted, how much of it, and who counts it when.
rule-tiers-asks-less = An upper rung asks no more than the lower
    .found = { $same ->
        [0] { $upper } asks for less of “{ $requirement }” than { $lower }: { $needs } instead of { $asked }.
       *[other] { $upper } asks for exactly what { $lower } asks.
    }
    .why = One partner meets the conditions of both rungs, and nobody knows on which of them it stands.
    .mend = Ask for more on the upper rung, or make one rung of the two.
rule-tiers-gap-too-wide = The step is too high
    .found = “{ $requirement }”: { $lower } asks for { $from }, { $upper } for { $to }. That is more than five times as much.
    .why = Who sees no way to the next rung stops climbing. Public tables go up to five times, from 100,000 to 500,000.
    .mend = Ask for less above or more below. A rung between helps only where the partners are many.
rule-tiers-no-path-up = Nobody can say how one gets there
    .found = { $tier } asks for nothing, and does not say how a partner comes up.
    .why = What is not written down is asked for by those who shout, and promised by whoever picks up the phone.
    .mend = Ask for something that can be counted. If somebody decides, say who does, when, and by which figures.
rule-tiers-same-support = All rungs get the same support
    .found = { $track }: the same support on all { $rungs } rungs (“{ $level }”), and answers as fast.
    .why = A new partner wants to help itself, and a large one wants a person. The same for both is too much for one or too little for the other.
    .mend = Begin with what costs you little, and keep people and fast answers for the rungs that pay for them.
rule-tiers-keep-over-entry = Staying asks more than coming up
    .found = { $tier }: { $keep } of “{ $requirement }” to stay, { $entry } to come up.
    .why = Whoever has just come up falls at the first look. Nobody climbs twice for that.
    .mend = Ask at most as much to stay as to come up; a quarter less is usual.
    .fix = Ask as much to stay as to come up
rule-tiers-no-way-back = Nothing says when one may come back
    .found = { $tier } says how a partner falls, and not after how many months it may come back.
    .why = A partner who falls for good has no reason to mend anything. One who knows the day works towards it.
    .mend = Say after how many months it may come back; six are usual.
    .fix = Let it come back after 6 months
rule-tiers-no-exit = Nothing says when a partnership ends
    .found = { $track } has { $partners ->
        [one] { $partners } signed partner
       *[other] { $partners } signed partners
    }, and { $tier }, its entry, asks for nothing to be kept up.
    .why = Without a line that was drawn at the start, a partnership that brings nothing goes on, and costs attention that others need.
    .mend = Say what the least is that a partner brings in a year, and what happens when it does not.
rule-tiers-used-nowhere = A rung on which nobody stands
    .found = { $tier }: none of the { $partners } partners in { $track } stands there.
    .why = A rung below others that is empty is skipped, or cannot be reached. Either way it is a promise to nobody.
    .mend = Take the rung away, or move its conditions to where your partners are.
rule-tiers-template-unchanged = Somebody else’s programme
    .found = { $track } is the template “{ $template }” as it came, and partners have signed on it.
    .why = Thresholds and benefits that fit another company’s partners fit yours by chance.
    .mend = Hold each threshold against what your partners brought last year, and each benefit against what they asked for.
rule-tiers-no-specialisation = Nothing in which a partner can stand out
    .found = { $track } has { $partners } partners, and no specialisation is offered there.
    .why = Among so many, a customer cannot see who knows the trade, and a good partner cannot show it.
    .mend = Offer one or two specialisations, with what must be shown for each.
rule-policy-commission-out-of-range = A rate outside of what is usual
    .found = { $tier } earns { $rate }; usual are { $low } to { $high }.
    .why = Too little, and the partner sells something else. Too much, and the deal costs more than it brings.
    .mend = Take a rate from the range, or note why yours is another.
    .fix = Take the nearest rate that is usual
rule-policy-influenced-not-below-sourced = Influence pays as much as finding
    .found = Influenced deals earn { $influenced } of the fee, sourced ones { $sourced }.
    .why = If moving a deal pays like finding one, nobody looks for new ones.
    .mend = Pay half for influence, or nothing.
    .fix = Pay half of what is sourced
rule-policy-protection-short = Protection is too short
    .found = A deal is protected for { $days }; it needs { $needed }.
    .why = Ninety days are the least, and a deal that is not won yet must not lose its protection on the way.
    .mend = Protect for as long as your sale takes, and longer where a deal moves.
    .fix = Protect for as long as needed
rule-policy-type-without-rate = A partner type earns nothing
    .found = { $type } are usually paid, and no rung of their track has a rate.
    .why = Who asks what a partner earns gets no answer, or each time another.
    .mend = Put a rate beside each rung, or say in the note that there is none, and why.
rule-policy-margin-under-half = The highest rate leaves too little
    .found = With { $rate } for { $tier } and a gross margin of { $margin }, { $left } of what you are paid is left.
    .why = Partners should bring customers that pay for themselves. Under half of the price, little is left for selling and support.
    .mend = Lower the rate, pay it once and not each year, or keep that rung for customers who are worth more.
rule-policy-protection-differs = Protection is said in two ways
    .found = The policy protects for { $days }; here stands { $said }: “{ $text }”.
    .why = When two partners claim one deal, each quotes the number that suits it.
    .mend = Say it in the policy alone, and let this text refer to it.
rule-policy-no-process = Partners have signed, and nothing says how it works
    .found = { $partners ->
        [one] One partner has
       *[other] { $partners } partners have
    } signed. Nothing says whose a deal is, how long, when a partner hears, or who settles a conflict.
    .why = The first contested deal then decides it, and both partner and sales remember how.
    .mend = Say these four things before the next deal is registered. What is usual is a good beginning.
rule-policy-unknown-id = The policy names something that is not there
    .found = { $what ->
        [rate] A rate is for “{ $id }”, and there is no such rung or type.
        [involvement] “{ $id }” counts as involvement, and there is no such thing.
       *[other] Two terms go by “{ $id }”, and each must have an id of its own.
    }
    .why = It counts for nothing or for something else, though it looks as if it held.
    .mend = Take out what is for nothing, bring back what was deleted, or mend policy.ron.
    .fix = Take the rate out
rule-policy-no-clawback = What is lost is paid for
    .found = The fee is paid at once, and none of it comes back when a customer leaves early.
    .why = A partner that loses nothing when a customer leaves has no reason to look at who would stay.
    .mend = Agree on days within which a lost customer takes the fee back, or pay as the invoices are paid.
    .fix = Take the fee back within the usual days
rule-policy-not-reviewed = Nobody has gone through the terms for a year
    .found = They have held since { $from }, and no later terms and no look at the commission policy are noted.
    .why = Prices, margins and partners change within a year. Terms that do not are right by luck.
    .mend = Go through them once a year. Begin new terms, or note at the commission policy that it was looked at.
rule-policy-nobody-commits = Neither side stakes anything
    .found = { $partners ->
        [one] One partner has
       *[other] { $partners } partners have
    } signed. No rate is paid, no money set aside, and no rung asks for anything.
    .why = What costs nobody anything is announced, and then left. Neither side loses when it stops.
    .mend = Say what you pay, or ask for one thing that shows they mean it, such as a person who leads it.
rule-policy-not-tagged = Deals are credited and not marked
    .found = Partners are credited for deals, and deals are not marked where they begin.
    .why = Marked afterwards, a deal goes to whoever asks most loudly, and no figure about partners can be trusted.
    .mend = Mark each deal on the day on which it is entered, and look at the marks in the weekly review.
rule-policy-reply-slow = Partners wait long for an answer
    .found = A registration is answered within { $hours } hours; { $most } are the most that is usual.
    .why = Until it is answered the partner does not know whether the deal is its own, and sells something else.
    .mend = Name one person who answers, and promise what that person can keep.
    .fix = Answer within the usual hours
rule-partners-unknown-id = A partner names something that is not there
    .found = { $name }: { $field } is “{ $id }”, and there is no such thing.
    .why = What it earns and what it is asked follow from track and rung; nobody can tell here.
    .mend = Choose another, or bring back what was deleted.
    .fix = Clear the field
rule-assessments-unknown-id = A sheet names something that is not there
    .found = { $name }: nothing goes by “{ $id }”, or it cannot be scored like that.
    .why = It is kept and counts for nothing, so the levels are from less than it seems.
    .mend = Add the person, or mend the file: each item once, a level for a row, yes, partly or no for a statement.
rule-assessments-level-over-statements = A level is higher than anybody saw it
    .found = { $name }: level { $agreed } was agreed, and the highest that a rater found is level { $said }.
    .why = A level says what holds today. Agreed by hope, it hides the very gap that the round was to show.
    .mend = Agree on what one of you can point at, or let a rater score again with what has come to light.
rule-assessments-initiatives-without-structure = Much is under way, and nothing beneath it stands
    .found = Of { $asked } dimensions that must stand at this size, { $low } are on the lowest level. Meanwhile { $partners ->
        [one] { $partners } partner has
       *[other] { $partners } partners have
    } signed{ $cards ->
        [0] { "" }
        [one] , and { $cards } card of the last phase is under way
       *[other] , and { $cards } cards of the last phase are under way
    }.
    .why = It is seldom effort that is missing. Partners and campaigns on no common ground stay single efforts, each begun anew.
    .mend = Pause what is newest, and close the first gap of the diagnosis before another partner comes.
rule-assessments-no-evidence = What is claimed cannot be shown
    .found = { $name } says of { $claims } statements that they hold, and names nothing to point at for { $bare } of them.
    .why = What one cannot point at is often a plan, and the next rater scores it the other way.
    .mend = Note in a line what one would see: a page, a report, a figure with its date. Or lower the score.
rule-assessments-mostly-unknown = Most of it nobody knows
    .found = { $name }: the answer to { $open } of { $items } is “don’t know”.
    .why = A level that stands on a few answers moves with the next one.
    .mend = Ask whoever does the work, and score it again. What nobody knows is the first thing to find out.
rule-assessments-one-rater = One person alone has scored
    .found = Only { $name } was asked, and there are { $people } people in the register.
    .why = One view shows one desk. Where two differ is what a team has to talk about.
    .mend = Ask somebody from sales or from product as well, each alone, before anything is laid open.
rule-assessments-old = The last round is more than a year old
    .found = It was opened { $opened }.
    .why = Company, market and partners have moved since, and the gaps are still those of then.
    .mend = Open a new round. The quick form takes a few minutes.
rule-board-unknown-id = A card names something that is not there
    .found = { $name }: { $field } is “{ $id }”, and there is no such thing.
    .why = Nobody finds the card among those of its owner, and nothing tells when it can begin.
    .mend = Choose another, or bring back what was deleted.
    .fix = Take out what the card waits for and is not there
rule-board-id-twice = Two cards have one id
    .found = { $count } cards go by “{ $id }”, the first of them is “{ $name }”.
    .why = Whatever comes after it, or was remarked about it, means one of them, and nobody can say which.
    .mend = Give each an id of its own in board.ron, and look at what names it.
rule-board-cycle = Cards wait for each other
    .found = { $count ->
        [one] { $name } waits for itself.
       *[other] { $name } waits for { $before }, and by way of it for itself; { $count } cards are in the ring.
    }
    .why = None of them can be the first, so that by the plan none of them ever begins.
    .mend = Say which of them comes first, and take away what it waits for.
rule-board-overdue = A card is overdue
    .found = { $name } is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } past its day.
    .why = A plan of weeks has little slack. What slips without a word moves all that comes after it.
    .mend = Bring it to an end, or give it a day that holds and tell whoever waits for it.
rule-board-outputs-missing = A phase is over and has not yielded what it should
    .found = { $phase } has ended without “{ $output }”: { $name } is not done{ $more ->
        [0] .
        [one] , and neither is one card more.
       *[other] , and neither are { $more } cards more.
    }
    .why = The next phase is built on it. What is missing now is missed in front of partners.
    .mend = Finish what is missing before the next phase, or say on its card why it is not needed.
rule-board-phase-skipped = The first phase is skipped
    .found = { $name } is begun in the last phase{ $more ->
        [0] { "" }
        [one] , and one card more
       *[other] , and { $more } cards more
    }, and nothing of the first phase is done.
    .why = The first phase is the cheap way to learn what is wrong. Later the same lesson costs partners.
    .mend = Go back to the first phase, and let what it finds decide about the last.
rule-board-under-way-without-owner = Work is under way that is nobody’s
    .found = { $name } stands under “{ $state }” and has no owner.
    .why = What everybody helps with a little is brought to an end by nobody.
    .mend = Name the person who brings it to an end.
rule-board-over-limit = Too much is under way at once
    .found = { $count } cards are under way; the board allows { $limit }.
    .why = The more is begun, the longer each thing takes, and partners wait for all of it.
    .mend = Finish something before the next thing is begun, or set a limit that you mean.
rule-board-owner-overloaded = A week of one person is too full
    .found = { $person } has { $count } cards to finish in week { $week }.
    .why = More than a card for each working day is a wish. What is left over is late in the week after.
    .mend = Move some of them to a quieter week, or give them to somebody else.
rule-board-nothing-decides = Nothing decides how it goes on
    .found = { $phase } is over, and no metric says what day 90 should show.
    .why = Without a figure agreed beforehand, whatever happens is a reason to go on.
    .mend = Take one metric and say what it has to reach by day 90, and what you do if it does not.
rule-board-not-closed = The board has ended without a review
    .found = Its last day was { $day }, and nobody wrote what came of it.
    .why = The end of a plan is where the everyday work with partners begins. What was learnt has to be handed on to it.
    .mend = Write what was reached, what was not, and what goes on from here.
rule-board-phases-at-once = First and last phase run side by side
    .found = Under way are { $first ->
        [one] { $first } card
       *[other] { $first } cards
    } of the first phase and { $last ->
        [one] { $last } card
       *[other] { $last } cards
    } of the last, such as { $name }.
    .why = Where all runs at once nobody can tell which part works, and what the first phase finds comes too late.
    .mend = Bring the first phase to an end, and let the last one wait for it.
rule-board-blocked-without-reason = A card is blocked, and nobody knows by what
    .found = { $name } is blocked, and does not say what it waits for.
    .why = What nobody names nobody can clear away.
    .mend = Say what it waits for, and from whom.
rule-board-out-of-order = A card is ahead of its order
    .found = { $name } is begun or done, though { $before } comes before it and is open{ $more ->
        [0] .
        [one] , and so is one card more.
       *[other] , and so are { $more } cards more.
    }
    .why = Either the work stands on something that is not there yet, or the plan is wrong. Both are good to know.
    .mend = Finish what comes before, or take the link away if it was not needed.
rule-board-done-without-day = Nobody noted when a card was done
    .found = { $name } is done, and has no day.
    .why = How long things really take is what the next plan is made from.
    .mend = Put in the day, as well as you remember it.
rule-board-no-start = The board has no first day
    .found = { $count ->
        [one] { $count } card is
       *[other] { $count } cards are
    } planned by weeks, and no day says when they begin.
    .why = Without a first day no card is ever due, and nothing is late until everything is.
    .mend = Choose the day on which week 1 begins. It can be moved later.
rule-decisions-unknown-id = A decision names something that is not there
    .found = { $name } { $what } (“{ $id }”).
    .why = Which decision holds follows from what each one supersedes, and who is asked about it from who made it.
    .mend = Mend decisions.ron: each record an id of its own, an earlier record in “supersedes”, a person of the register in “by”.
rule-decisions-curated-outgrown = Too many partners to let in one by one
    .found = Since { $day } each partner is looked at before it is let in; there are { $partners } now.
    .why = From a hundred on, whoever looks at each becomes the bottleneck, and good partners turn away at the door.
    .mend = Let partners in and make the good ones easy to find: verified signs, use, ratings. Walk the tree again.
rule-decisions-irreversible-without-reason = A decision that stays has no reason
    .found = “{ $name }” cannot be taken back, and nobody said why it was decided so.
    .why = It will be asked about for years, by people who were not there.
    .mend = Decide it once more with its reason; the old record stays in the log.
rule-partners-dates-out-of-order = Dates of a partner contradict each other
    .found = { $name }: { $what }.
    .why = How long partners take until their first act is counted from these days.
    .mend = Correct the day that is wrong.
rule-partners-no-owner = A partner has no owner
    .found = { $name } has signed, and nobody looks after it.
    .why = A partner whom nobody calls brings nothing, and tells others so.
    .mend = Name somebody, or end the partnership.
    .fix = Give it to the owner of the programme
rule-partners-over-tiered = A partner stands higher than it was placed
    .found = { $name } stands on { $tier }; the placement questions put it on { $placed }.
    .why = A rung that is given away costs its benefits, and shows the others that the bar does not hold.
    .mend = Agree what is missing and by when, or let it stand where the tree puts it. If the answers have changed, place it again.
    .fix = Put it where the tree puts it
rule-partners-no-type = Nobody said what kind of partner it is
    .found = { $name } has signed and is of no type.
    .why = What it earns, learns and is asked for follows from the type. Without one it gets what everybody gets.
    .mend = Choose the type by what it does for your customers: names them, sells to them, or does the work.
rule-partners-unsigned = A partnership without a signature
    .found = { $name } counts as a partner, and no day says that it signed.
    .why = What was only said is remembered in two ways as soon as money or a customer is at stake.
    .mend = Put one page on paper and sign it, or note the day on which it was signed.
rule-partners-no-next-step = Nobody knows the next step
    .found = { $name } is a partner, and no next step is noted.
    .why = After the launch nothing happens by itself. Partners go quiet because nobody called.
    .mend = Note one thing that somebody does with them this month.
rule-partners-dormant-kept = A partner sleeps and is kept
    .found = { $name } is dormant, and nothing is noted of it since { $since }.
    .why = Each sleeping partner takes time in every list, report and mailing, and hides how many bring something.
    .mend = Ask once what would wake it. Without a date in the answer, part in a friendly way.
rule-partners-never-acted = A partner has never done anything
    .found = { $name } signed { $days } ago, and no productive act is noted.
    .why = Who does nothing in the first quarter seldom begins in the second, unless somebody finds out why.
    .mend = Call and ask what is missing: skill, a reason, or customers. Note the day if it has acted.
rule-partners-top-without-act = On top without having done anything
    .found = { $name } stands on { $tier }, the top of { $track }, and no productive act is noted.
    .why = A name on the top rung looks good and brings no customer. The others see what the rung is worth.
    .mend = Let it begin where others begin, or agree what it does first, and by when.
rule-partners-crowded-rung = Nearly all stand on one rung
    .found = { $partners } of { $all } partners in { $track } stand on { $tier }.
    .why = A ladder on which nobody climbs tells nobody apart, and its other rungs are promises for no one.
    .mend = Set the next rung where the best of them nearly are, or make it a flat programme.
rule-partners-owner-over-capacity = One person has too many partners
    .found = { $person } looks after { $partners } partners; { $most } are the most that one person can.
    .why = Past that, a partner hears from its manager when something is wrong, and not before.
    .mend = Give some to somebody else, let the small ones share one desk, or part from those who bring nothing.
rule-partners-name-twice = Two partners of the same name
    .found = { $name } stands in the register a second time; the other one is “{ $other }”.
    .why = Deals and steps are noted at one of the two, and whoever looks at the other sees nothing.
    .mend = Make one of the two, or give one a name that tells it apart.
rule-partners-ended-without-date = An end without a day
    .found = { $name } has ended, and nobody noted when.
    .why = Without the day nobody can count how long partners stay, or until when fees are owed.
    .mend = Note the day, even roughly.
rule-metrics-vanity-only = The metrics flatter
    .found = All of them say how much there is, and none whether it does any good.
    .why = Signed partners cost from the first day. Only those that act bring something.
    .mend = Add one that counts acts: active partners, or registered deals.
rule-metrics-lagging-only = The metrics look back
    .found = All of them tell what has happened, and none what is going to.
    .why = When revenue shows that something is wrong, the quarter in which it could be mended is over.
    .mend = Add one that moves first: sourced pipeline, activation, mapped accounts.
rule-metrics-no-target = A metric has no target
    .found = { $name }: neither for day 90 nor for six months.
    .why = A figure without a target is neither good nor bad.
    .mend = Say what day 90 should show, even as a guess.
rule-metrics-no-baseline = A metric has no baseline
    .found = { $name }: nobody has noted where it stood at the start.
    .why = Without it, nobody can show what the programme has changed.
    .mend = Note where it stands now. Zero is a baseline.
    .fix = Take what was measured up to the start as the baseline
rule-metrics-id-twice = Two metrics are one
    .found = { $name } is there { $times } times.
    .why = Figures and findings are kept by the id: only the first is ever meant, and nobody looks at the others.
    .mend = Keep one. If they count different things, give one of them an id and a name of its own.
rule-metrics-unknown-id = A metric names something that is not there
    .found = { $name }: { $field } is “{ $id }”, and there is no such thing.
    .why = Without it nobody can say whose figure it is, or what it counts.
    .mend = Choose one that is there, or name what it measures.
    .fix = Take out the owner who is not there
rule-metrics-target-not-better = A target is worse than what comes before it
    .found = { $name }: from { $from } it is to go to { $target }.
    .why = Who reaches such a target has lost ground, and is told that all is well.
    .mend = Set a target on the better side, or put the baseline right.
rule-metrics-summed = Sourced and influenced are counted together
    .found = “{ $name }” makes one figure of the two.
    .why = A deal that a partner found and one that a partner helped along are paid and proven differently. A sum of both hides which it is.
    .mend = Make two of it, and show them side by side.
rule-metrics-none = Nothing is measured
    .found = { $partners ->
        [0] The days of the board are running
        [one] { $partners } partner has signed
       *[other] { $partners } partners have signed
    }, and there is no metric.
    .why = After ninety days somebody asks what came of it, and the start cannot be measured any more by then.
    .mend = Begin with the five of the programme, and note where they stand today.
rule-metrics-off-track = A metric is behind its target
    .found = { $name } stood at { $now } on { $on }; the way to the target asks for { $line } today.
    .why = What is seen now can still be mended before day 90.
    .mend = Look at what comes before it: wrong partners, too little enablement, or deals that nobody tags. Then act, or lower the target and say why.
rule-metrics-revenue-only = Only money is measured
    .found = All { $metrics } metrics are revenue, or a share of it.
    .why = Money comes last. What partners add before it, such as reach, trust or customers who stay, goes unseen and is cut first.
    .mend = Add one that is not money: active partners, their satisfaction, customers in a new market.
rule-metrics-not-measured = A metric has not been measured for long
    .found = { $name }: { $figures ->
        [0] the days have been running for { $days }, and there is no figure
       *[other] it was last measured { $days } ago
    }.
    .why = A figure that nobody looks at steers nothing, and one that comes at the end comes too late.
    .mend = Note today’s figure, and take it up in the monthly review. If nobody needs it, measure it no longer.
rule-metrics-far-from-benchmark = A figure is far from what is usual
    .found = { $name } is { $value }. Published as “{ $what }”: { $range } ({ $study }, { $year }{ $correlation ->
        [0] { "" }
       *[other] ; a correlation
    }).
    .why = So far off, either the two are not counted in the same way, or something in the programme is.
    .mend = First see how it is counted. If it holds, ask what differs from companies like yours, and note it.
rule-metrics-no-owner = No metric is anybody’s
    .found = { $metrics ->
        [one] There is { $metrics } metric, and it has no owner
       *[other] There are { $metrics } metrics, and none has an owner
    }.
    .why = A figure that everybody may note is noted by nobody.
    .mend = Name one person for each, or one for all of them.
    .fix = Give every metric to whoever owns the programme
rule-operations-role-without-owner = A role is nobody’s
    .found = { $role }: an ARR of { $stage } asks for it, and nobody holds it.
    .why = What is nobody’s job is done by whoever has time, or not at all.
    .mend = Name somebody with a share of the week, even a small one.
rule-operations-factor-outgrown = The programme has outgrown how it works
    .found = { $name } is done as one begins. That breaks at { $limit } partners, and there are { $partners }.
    .why = What is done by hand for each partner stops without a sound: the last ones get nothing.
    .mend = Move to the way that holds for many, or say what count it holds for here, and why.
rule-operations-unknown-id = Operations name something that is not there
    .found = { $name } names “{ $id }”, and there is no such thing.
    .why = What refers to nothing looks settled, and nobody is reminded of it.
    .mend = Choose a person, a row or a rung that is there.
    .fix = Take out the owner who is not there
rule-operations-nothing-scales = Nothing bears so many partners
    .found = { $partners } partners, no owner of the programme, and of roles, documents, tools and ways of working nothing is arranged.
    .why = What lives in a mailbox works for the first few. From then on each new partner takes from the others.
    .mend = Name an owner, then arrange the one thing that partners ask for most.
rule-operations-team-short = The team is too small for the stage
    .found = { $there } of a full-time person are on roles; { $stage } asks for { $needed }.
    .why = Partners who wait for an answer sell something else in the meantime.
    .mend = Free more of the week, hire, or keep to as many partners as the team can look after.
rule-operations-no-agreement = Partners have signed, and nobody can say what
    .found = { $partners ->
        [one] { $partners } partner has
       *[other] { $partners } partners have
    } signed; the agreement has neither a place nor a day.
    .why = As long as all goes well a handshake will do. When it does not, each remembers another one.
    .mend = Note where the agreement lies, and when somebody last went through it. If there is none, write it first.
rule-operations-document-overdue = A document is overdue
    .found = { $name } has been due for { $days }.
    .why = Partners act by what is written, also where it no longer holds.
    .mend = Go through it and note the day, or give it a longer rhythm and say why.
rule-operations-no-integration-guide = Nothing says how to connect
    .found = { $partners ->
        [one] { $partners } technology partner has
       *[other] { $partners } technology partners have
    } signed, and the technical documents are missing.
    .why = Whoever has to find the way to an integration alone asks your engineers at every step, or stops.
    .mend = Write down the steps from the first key to the first customer, with one example that runs.
rule-operations-over-budget = The tools cost more than they may
    .found = { $cost } a year, and the budget is { $budget }: { $over } too much.
    .why = What a tool costs is taken from the people, and people move partners.
    .mend = Let one tool serve two functions, wait with one, or raise the budget and say why.
rule-operations-eu-tier = A tool is less strict than was asked for
    .found = { $tool } is graded { $graded }, and at least { $asked } was asked for.
    .why = Customers and works councils ask where their data lies, and they ask late in the deal.
    .mend = Choose one of the asked tier, or lower what is asked for and note who agreed.
rule-operations-document-without-owner = A document is nobody’s
    .found = { $name } is there, and nobody keeps it up to date.
    .why = A document without an owner is true on the day on which it is written.
    .mend = Name whoever would notice first that it is wrong.
rule-operations-no-marketing-kit = Partners have nothing to sell with
    .found = { $partners } partners have signed, and there is neither a marketing kit nor a sales kit.
    .why = Nobody else writes about your product by themselves: what is not at hand is not sent.
    .mend = Give them one page, one mail and one set of slides that they may put their own name on.
rule-operations-no-review-rhythm = Nobody sits down with the partners
    .found = { $partners ->
        [one] { $partners } partner has
       *[other] { $partners } partners have
    } signed, and quarterly reviews are missing.
    .why = What is not looked at together drifts apart, and is first seen when it ends.
    .mend = Set a day each quarter with those who matter most, with their figures on the table.
rule-operations-no-feedback = Nobody asks the partners
    .found = With { $partners } partners, nothing shows that anybody asks them how it is to be one.
    .why = Partners seldom complain. They stop bringing deals.
    .mend = Ask all of them one question twice a year, and say what you changed.
rule-operations-no-portal = So many partners, and no portal
    .found = { $partners } partners, and no tool for them has been begun.
    .why = Each of them asks by mail for price list, deal and status, and somebody looks it up by hand.
    .mend = Begin with a small portal: registering a deal, seeing its status, finding the files.
rule-operations-tool-too-early = A tool comes before it is needed
    .found = { $function }: the first stage that needs a tool for it is { $from }.
    .why = A tool for a handful of partners is more work than the partners, and few switch it off again.
    .mend = Do it by hand or in the CRM until then, or note what it does for you already.
rule-review-waiver-expired = A waiver has come to its end
    .found = “{ $rule }” was waived until { $until }, and it is still so.
    .why = What was to be lived with for a while is lived with for good, unless somebody looks at it again.
    .mend = Mend it now, or waive it anew with a reason that holds today.
    .fix = Take the waiver out
rule-review-waiver-without-reason = A waiver gives no reason
    .found = “{ $rule }” is waived, and nobody said why. The waiver does not count.
    .why = Who reads this later cannot tell a decision from an oversight.
    .mend = Write one sentence, or take the waiver out.
    .fix = Take the waiver out
rule-review-id-twice = Two in the review go by one id
    .found = “{ $id }” stands there twice.
    .why = What is done with one of them may be done to the other: nobody can tell which is meant.
    .mend = Give one of the two another id in review.ron, or take it out.
rule-review-unknown-id = The review names something that is not there
    .found = Nothing goes by “{ $id }”.
    .why = A level or a waiver for a rule that does not exist changes nothing, though it looks as if it did; and nobody can be asked about a waiver of a person whom no one knows.
    .mend = Take the id from the list of rules, or the person from the register.
    .fix = Take the level out
rule-review-waiver-unused = A waiver waives nothing
    .found = “{ $rule }” finds nothing at { $at } any more.
    .why = A waiver that is left lying about would hide the next finding of its kind without anybody having decided so.
    .mend = Take it out.
    .fix = Take the waiver out
