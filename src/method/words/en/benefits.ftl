# What a rung may give: the row of a matrix, how a ladder adds it, and what it is.

benefit-family-sales = Sales
benefit-family-marketing = Marketing
benefit-family-technical = Technical
benefit-family-business = Business

## Sales.

benefit-deal-registration = Deal registration
    .adds = deal registration
    .hint = A deal that the partner reports first is its own for the time of protection.
benefit-margin = Margin
    .adds = margin
    .hint = The share of the price that the partner keeps on what it sells.
benefit-rebates = Rebate
    .adds = rebate
    .hint = Money back at the end of the year, in percent of what the partner sold above an agreed sum.
benefit-sales-incentives = Sales incentives
    .adds = sales incentives
    .hint = A bonus or prize for the partner’s own salespeople, for a set time and a set result.
benefit-pipeline-support = Pipeline support
    .adds = pipeline support
    .hint = One of your salespeople works through the partner’s open deals with it and joins calls.

## Marketing.

benefit-marketing-fund = Marketing fund a year
    .adds = marketing fund
    .hint = Money a year for marketing that both sides agreed, paid on proof.
benefit-campaign-support = Campaign support
    .adds = joint campaigns
    .hint = You plan and run campaigns together, with your people doing part of the work.
benefit-events = Events a year
    .adds = events
    .hint = Places on your stage, at your stand or in your webinars, so many a year.
benefit-content = Joint content
    .adds = joint content
    .hint = Pages, slides and customer stories that the partner may use under its own name.
benefit-digital-marketing = Digital marketing
    .adds = digital marketing
    .hint = Advertising, mails and posts that name the partner, run from your accounts.
benefit-directory-listing = Directory listing
    .adds = directory listing
    .hint = The partner stands in your public directory or marketplace, at no charge.

## Technical.

benefit-product-access = Product access
    .adds = product access
    .hint = Licences of your product to show, test and learn with, not for the partner’s own business.
benefit-technical-support = Support answers in
    .adds = technical support
    .hint = Working hours within which a technical question of the partner gets its first answer.
benefit-training = Training seats
    .adds = training seats
    .hint = Places a year in your courses that the partner does not pay for.
benefit-certification = Certification
    .adds = certification
    .hint = The partner’s people may sit your examination and show the certificate.
benefit-development-tools = Test systems and tools
    .adds = test systems
    .hint = A test system, keys to your interfaces, and documentation to build against.

## Business.

benefit-market-development = Market development
    .adds = market development
    .hint = You open a country or an industry together, with a plan and people from both sides.
benefit-customer-success = Customer success
    .adds = customer success help
    .hint = Your customer team helps the partner to bring its customers into use and keep them.
benefit-innovation-support = Innovation support
    .adds = innovation support
    .hint = Engineers’ time for something new that the two of you build or try out.
benefit-growth-opportunities = Growth opportunities
    .adds = leads from you
    .hint = Leads, projects and renewals that you pass on to the partner first.
benefit-alignment = Joint planning
    .adds = joint planning
    .hint = A yearly plan with shared goals, agreed by the management of both sides.
benefit-named-contact = Named contact
    .adds = named contact
    .hint = One partner manager by name, whom the partner may call.
benefit-roadmap-access = Roadmap access
    .adds = roadmap access
    .hint = The partner sees what you plan to build before others do, and may argue for changes.
benefit-executive-sponsor = Executive sponsor
    .adds = executive sponsor
    .hint = A member of your management answers for the partnership and meets theirs.
