# The words of the review. The title says what was found, with its evidence; `.why` why it matters; `.mend` what to do.

rule-owner-nobody = Nobody owns the programme
    .found = The question who owns it was answered with nobody.
    .why = Partner work that belongs to everybody is done by nobody, and stops within half a year.
    .mend = Name one person, with a share of the week, before anything is promised to a partner.
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
rule-owner-sales-lead = The head of sales does not agree
    .found = Sales has not agreed to work with partners.
    .why = Where direct sales sees a rival, deals are contested and partners stop bringing them.
    .mend = Settle credit and commission with the head of sales first. Until then, do not start.
rule-problem-none = Nothing calls for partners
    .found = None of the five problems was chosen.
    .why = A programme without a problem to solve becomes a collection of initiatives that nobody can judge.
    .mend = Come back to the first question when one of the five starts to hurt.
rule-direct-not-ready = Direct sales cannot be predicted yet
    .found = None of the three signals holds.
    .why = Partners multiply what is there. They would bring more of the deals that are lost today.
    .mend = Know your win rate and your sales cycle, and meet a forecast, before you add partners.
rule-partners-beyond-stage = More partners than the stage can look after
    .found = { $partners } are active; { $stage } has people for { $most }.
    .why = A partner who is not looked after goes quiet, and tells others.
    .mend = Choose the partners that bring something, and part from the rest in a friendly way.
rule-stage-argued-without-reason = Another stage is claimed without a reason
    .found = The stage was argued with, and nothing is said for it.
    .why = Without a reason the claim does not count, and whoever reads this later cannot follow it.
    .mend = Write one sentence, or take the claim back.
rule-strategy-no-longer-follows = A decision no longer follows
    .found = { $subject }: the answers have changed since it was decided.
    .why = A strategy that stands on old answers looks decided, and is not.
    .mend = Take what is advised now, or keep yours and say why.
rule-strategy-vision-not-measurable = The vision cannot be measured
    .found = { $what }{ $more ->
        [0] .
        [one] , and one part more is missing.
       *[other] , and { $more } parts more are missing.
    }
    .why = Of a vision without share, subject or date nobody can say later whether it came true.
    .mend = Say how much of what partners are to bring, and by when, such as 30% of new ARR by the end of a year.
rule-facts-unknown = A key figure is not known
    .found = { $figure } was asked for, and nobody knows it.
    .why = Commission, protection and the worth of a partner are all reckoned from it.
    .mend = Ask finance for it, or put in a guess and mark it as one.
rule-services-no-days-left = There are no days left for alliances
    .found = { $billed } of the days are billed.
    .why = Alliances grow in hours that nobody bills. Where there are none, they stay a list of names.
    .mend = Set days aside each month, or keep to a circle that refers by goodwill.
rule-tiers-too-many = More rungs than the stage bears
    .found = { $track } has { $rungs } rungs; the stage, { $stage }, bears { $most }.
    .why = Each rung is a promise that somebody keeps: support, reviews, a fund. This stage has no people for it.
    .mend = Take rungs away from the top until the stage fits, or wait with the ladder.
rule-tiers-for-few-partners = More rungs than the partners are worth
    .found = { $track } has { $rungs } rungs; the whole programme has { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }, and so few bear { $most }.
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
rule-tiers-benefit-without-requirement = Something is given for nothing
    .found = { $tier } gives more than the rung below and asks for no more.
    .why = What everybody gets is no reason to climb, and what is not earned cannot be taken back.
    .mend = Ask for something that can be counted, or give it on the rung where it is earned.
rule-tiers-no-way-down = There is no way down
    .found = { $tier } does not say what must be kept up, or how long before a fall a partner is told.
    .why = A rung that nobody can lose fills with partners who once were good, and you pay for all of them.
    .mend = Say what must be kept up, how long the notice is, and how long there is to mend it.
rule-policy-commission-out-of-range = A rate outside of what is usual
    .found = { $tier } earns { $rate }; usual are { $low } to { $high }.
    .why = Too little, and the partner sells something else. Too much, and the deal costs more than it brings.
    .mend = Take a rate from the range, or note why yours is another.
rule-policy-influenced-not-below-sourced = Influence pays as much as finding
    .found = Influenced deals earn { $influenced } of the fee, sourced ones { $sourced }.
    .why = If moving a deal pays like finding one, nobody looks for new ones.
    .mend = Pay half for influence, or nothing.
rule-policy-protection-short = Protection is too short
    .found = A deal is protected for { $days }; it needs { $needed }.
    .why = Ninety days are the least, and a deal that is not won yet must not lose its protection on the way.
    .mend = Protect for as long as your sale takes, and longer where a deal moves.
rule-policy-type-without-rate = A partner type earns nothing
    .found = { $type } are usually paid, and no rung of their track has a rate.
    .why = Who asks what a partner earns gets no answer, or each time another.
    .mend = Put a rate beside each rung, or say in the note that there is none, and why.
rule-partners-unknown-id = A partner names something that is not there
    .found = { $name }: { $field } is “{ $id }”, and there is no such thing.
    .why = What it earns and what it is asked follow from track and rung; nobody can tell here.
    .mend = Choose another, or bring back what was deleted.
rule-assessments-unknown-id = A sheet names something that is not there
    .found = { $name }: nothing goes by “{ $id }”, or it cannot be scored like that.
    .why = It is kept and counts for nothing, so the levels are from less than it seems.
    .mend = Add the person, or mend the file: each item once, a level for a row, yes, partly or no for a statement.
rule-board-unknown-id = A card names something that is not there
    .found = { $name }: { $field } is “{ $id }”, and there is no such thing.
    .why = Nobody finds the card among those of its owner, and nothing tells when it can begin.
    .mend = Choose another, or bring back what was deleted.
rule-decisions-unknown-id = A decision names something that is not there
    .found = { $name } { $what } (“{ $id }”).
    .why = Which decision holds follows from what each one supersedes, and who is asked about it from who made it.
    .mend = Mend decisions.ron: each record an id of its own, an earlier record in “supersedes”, a person of the register in “by”.
rule-partners-dates-out-of-order = Dates of a partner contradict each other
    .found = { $name }: { $what }.
    .why = How long partners take until their first act is counted from these days.
    .mend = Correct the day that is wrong.
rule-partners-no-owner = A partner has no owner
    .found = { $name } has signed, and nobody looks after it.
    .why = A partner whom nobody calls brings nothing, and tells others so.
    .mend = Name somebody, or end the partnership.
rule-partners-over-tiered = A partner stands higher than it was placed
    .found = { $name } stands on { $tier }; the tree put it on { $placed }.
    .why = A rung that is given away costs its benefits, and shows the others that the bar does not hold.
    .mend = Agree what is missing and by when, or let it stand where the tree puts it. If the answers have changed, place it again.
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
    .mend = Note where it stands now. Nought is a baseline.
rule-operations-role-without-owner = A role is nobody’s
    .found = { $role }: an ARR of { $stage } asks for it, and nobody holds it.
    .why = What is nobody’s job is done by whoever has time, or not at all.
    .mend = Name somebody with a share of the week, even a small one.
rule-operations-factor-outgrown = The programme has outgrown how it works
    .found = { $name } is done as one begins. That breaks at { $limit } partners, and there are { $partners }.
    .why = What is done by hand for each partner stops without a sound: the last ones get nothing.
    .mend = Move to the way that holds for many, or say what count it holds for here, and why.
