# The three alliances of a firm that sells services.

layer-referral-circle = A referral circle
    .model = Firms that see the same problems and do not solve them introduce the client to you, and you to them.
    .economics = By goodwill, or a fee of 10–15% of the first job.
    .example = An accountant hears that reporting is a mess and names the firm that puts it right.
layer-vendor = One vendor
    .model = You put one vendor’s product to work; the vendor names you to its customers.
    .economics = What the vendor’s programme offers: certification, leads, training, funds.
    .example = A small firm known to one CRM vendor as the specialist for hospitals.
layer-co-delivery = Joint delivery
    .model = Firms whose craft adds to yours sell and deliver one job with you. Each answers for its own part.
    .economics = Each bills its own scope, on one joint proposal.
    .example = A process consultancy and a leadership coach change one sales team together.
