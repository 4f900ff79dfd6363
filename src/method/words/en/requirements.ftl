# What a rung may ask for: the row of a matrix, how a ladder says it, and how it is measured, so that two people get the same number.

## Revenue.

requirement-sourced-revenue = Sourced revenue
    .ask = { $amount } sourced
    .measured = First-year value of won deals whose first meeting the partner brought, by the day of signature. Influenced deals do not count.
requirement-resold-revenue = Resold revenue
    .ask = { $amount } resold
    .measured = What you invoiced the partner for contracts it signed itself, without tax and after its margin.
requirement-registered-deals = Registered deals
    .ask = { $amount ->
        [one] { $amount } registered deal
       *[other] { $amount } registered deals
    }
    .measured = Registrations that you approved, by the day of approval. Refused, withdrawn and double ones do not count.
requirement-won-deals = Won deals
    .ask = { $amount ->
        [one] { $amount } won deal
       *[other] { $amount } won deals
    }
    .measured = Signed contracts that the partner sourced or resold, one for each customer, by the day of signature.
requirement-referrals = Referrals
    .ask = { $amount ->
        [one] { $amount } referral
       *[other] { $amount } referrals
    }
    .measured = Introductions to a named person that led to a first meeting, by the day of the meeting.

## Certification.

requirement-certified-people = Certified people
    .ask = { $amount ->
        [one] { $amount } certified person
       *[other] { $amount } certified people
    }
    .measured = People employed by the partner today who hold a certificate that has not run out, each counted once.
requirement-trained-sellers = Trained sellers
    .ask = { $amount ->
        [one] { $amount } trained seller
       *[other] { $amount } trained sellers
    }
    .measured = People in sales at the partner today who finished the sales course of the last 12 months, by its list.
requirement-specialisations = Specialisations
    .ask = { $amount ->
        [one] { $amount } specialisation
       *[other] { $amount } specialisations
    }
    .measured = Specialisations of the programme that the partner holds today, each with its proof on file.
requirement-live-integration = Live integration
    .ask = integration live
    .measured = At least one paying customer used the integration in production in the last 30 days, by its log.

## Customers.

requirement-references = References
    .ask = { $amount ->
        [one] { $amount } reference
       *[other] { $amount } references
    }
    .measured = Customers of the partner who agreed in writing to be named or called, and said so again in the last 12 months.
requirement-active-customers = Active customers
    .ask = { $amount ->
        [one] { $amount } active customer
       *[other] { $amount } active customers
    }
    .measured = Paying customers whom the partner sourced, resold or looks after, with a contract that runs today.
requirement-customer-satisfaction = Customer satisfaction
    .ask = { $amount } satisfied
    .measured = The share of the partner’s customers who answered 4 or 5 of 5 in your survey; with fewer than five answers it is not known.
requirement-customers-kept = Customers kept
    .ask = { $amount } of customers kept
    .measured = Of the partner’s customers whose contract came up for renewal, the share that renewed, counted by customer.
requirement-integration-users = Customers on the integration
    .ask = { $amount ->
        [one] { $amount } customer connected
       *[other] { $amount } customers connected
    }
    .measured = Paying customers of yours with the integration switched on who used it in the last 30 days, by its log.

## Support.

requirement-own-support = Own first-line support
    .ask = own first-line support
    .measured = The partner names an address and hours of service, and takes its customers’ questions before they reach you.
requirement-documented-integration = Documented integration
    .ask = integration documented
    .measured = A public page tells how to set the integration up, and one of your people did so from it without help.
requirement-named-lead = Named person
    .ask = named person
    .measured = One person at the partner is named as responsible, and answered the last message within five working days.

## Focus.

requirement-agreement-signed = Agreement signed
    .ask = agreement signed
    .measured = The partner agreement in its present version bears both signatures.
requirement-joint-plan = Joint plan
    .ask = joint plan signed
    .measured = A plan for the year with figures for both sides, signed by both and not older than 12 months.
requirement-named-industry = Named industry
    .ask = industry named
    .measured = The agreement names one industry, and at least two of the partner’s customers stand in it.
requirement-review-held = Reviews held
    .ask = { $amount ->
        [one] { $amount } review held
       *[other] { $amount } reviews held
    }
    .measured = Reviews of the business that took place with somebody who decides on each side, by the dates of their minutes.
requirement-joint-campaigns = Joint campaigns
    .ask = { $amount ->
        [one] { $amount } joint campaign
       *[other] { $amount } joint campaigns
    }
    .measured = Campaigns that both sides agreed in writing and that ended with a list of named contacts.
