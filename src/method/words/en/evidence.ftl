# Words of the evidence library. The text is what is measured, at most 60 characters; the definition says what is counted,
# among whom, and what to be careful of.

## Partner-sourced revenue.

evidence-sourced-early = Partner-sourced share of revenue, under 18 months
    .definition = Revenue from deals that a partner originated, as a share of all revenue, by the age of the programme. A composite of several data sets; how it was put together is not said.
evidence-sourced-growth = Partner-sourced share of revenue, 18 to 36 months
    .definition = Revenue from deals that a partner originated, as a share of all revenue, by the age of the programme. A composite of several data sets; how it was put together is not said.
evidence-sourced-mature = Partner-sourced share of revenue, from 36 months
    .definition = Revenue from deals that a partner originated, as a share of all revenue, by the age of the programme. A composite of several data sets; how it was put together is not said.
evidence-sourced-company-size = Partner-sourced share in small, mid and large companies
    .definition = Share of revenue that partners originate, in small, mid-sized and enterprise companies, in this order. It goes by the size of the company and not by the age of the programme, so it does not replace the rows by age.
evidence-sourced-funding = Partner-sourced share of new ARR by funding stage
    .definition = Share of new ARR from partners at seed and series A, at series B and C, and in listed companies. A vendor’s article that names no data behind it.

## Partner-influenced revenue. Never added to what is sourced.

evidence-influenced-early = Partner-influenced share of revenue, under 18 months
    .definition = Revenue from deals that you originated and a partner helped along, as a share of all revenue. A composite; stands beside the sourced share and is never added to it.
evidence-influenced-growth = Partner-influenced share of revenue, 18 to 36 months
    .definition = Revenue from deals that you originated and a partner helped along, as a share of all revenue. A composite; stands beside the sourced share and is never added to it.
evidence-influenced-mature = Partner-influenced share of revenue, from 36 months
    .definition = Revenue from deals that you originated and a partner helped along, as a share of all revenue. A composite; stands beside the sourced share and is never added to it.
evidence-influenced-median-2025 = Median partner-influenced share of ARR
    .definition = Median share of ARR that partners influenced, over companies of every age. An agency’s compilation, with no word on what counts as influence.

## Win rate. Every comparison here is a correlation.

evidence-win-rate-1-5 = Win rate with one to five partners
    .definition = Deals with a partner involved against other deals, in companies with one to five partners. A correlation among companies that connect and share data with partners; it does not show that the partner caused the win. Whether the figure means percent or points is not said.
evidence-win-rate-average = Win rate with a partner involved, average
    .definition = Deals with a partner involved against other deals, across thousands of companies on one platform. A correlation among companies that connect and share data with partners; it does not show that the partner caused the win.
evidence-win-rate-50-plus = Win rate with fifty partners or more
    .definition = The same comparison in companies with at least fifty partners. A correlation among companies that connect and share data with partners; it does not show that the partner caused the win. Two points, this and the one for one to five partners, do not make a curve.
evidence-win-rate-elg = How much likelier ecosystem-led deals are to close
    .definition = As told by more than 500 go-to-market leaders in a survey by a vendor of such tools. A correlation, and leaders’ own estimate of it.
evidence-win-rate-seat-adoption = Win rate where nearly all sellers use partner data
    .definition = Companies in which 75 to 100% of sales seats use the platform, against others. A correlation, published by the platform’s own vendor: teams that adopt a tool widely differ in more than the tool.
evidence-win-rate-multiple = Win rate as a multiple, partner deals against others
    .definition = A vendor’s claim and at best a correlation; neither sample nor method is given. Far above what the larger data sets show.
evidence-registered-to-won = Registered deals that are won
    .definition = Share of accepted deal registrations that end in a sale. A rule of practice and not a study. Undated; read in 2026.

## Pipeline.

evidence-pipeline-10-partners = Pipeline when sharing signals with ten partners or more
    .definition = Companies that exchange account data with at least ten partners against those with fewer. A vendor’s figure and a correlation: large companies have both more partners and more pipeline.
evidence-pipeline-account-mapping = Pipeline after account mapping
    .definition = Growth in pipeline that a vendor ascribes to account mapping. A vendor’s claim and a correlation; no control group is told of.
evidence-eql-conversion = Speed at which ecosystem-qualified leads convert
    .definition = Leads found through a shared account against outbound leads: they convert 53% faster. It says how fast, not how many. A correlation within one vendor’s platform.

## Deal size.

evidence-deal-size-early = Deal size with a partner, under 18 months
    .definition = Average contract with a partner involved against contracts without one. A vendor’s figures and chosen customer stories; the split by programme age is that of the source text.
evidence-deal-size-growth = Deal size with a partner, 18 to 36 months
    .definition = Average contract with a partner involved against contracts without one. A vendor’s figures and chosen customer stories; the split by programme age is that of the source text.
evidence-deal-size-mature = Deal size with a partner, from 36 months
    .definition = Average contract with a partner involved against contracts without one. A vendor’s figures and chosen customer stories; the split by programme age is that of the source text.
evidence-deal-size-range = Deal size with a partner involved, full range
    .definition = The lowest and the highest of three publishers’ figures from 2024 and 2025, taken together. Partners tend to join larger deals anyway, so read it as a correlation.
evidence-deal-size-case-census = Contract value with partners, one customer story
    .definition = One company’s higher contract value, told in a vendor’s customer story. A single chosen case, not an average. Undated; read in 2026.
evidence-deal-size-case-leandata = Order value with partners, one customer story
    .definition = One company’s higher average order value, told in a vendor’s customer story. A single chosen case, not an average. Undated; read in 2026.

## Sales cycle.

evidence-cycle-early = Sales cycle with a partner, under 18 months
    .definition = How much sooner deals with a partner close than others. Two vendors, Introw 2024 and Crossbeam 2023, cited together; a correlation, split by age in the source text alone.
evidence-cycle-growth = Sales cycle with a partner, 18 to 36 months
    .definition = How much sooner deals with a partner close than others, by a survey of more than 500 go-to-market leaders. A correlation; the split by age is that of the source text.
evidence-cycle-mature = Sales cycle with a partner, from 36 months
    .definition = The source text carries the survey’s figure on to older programmes as a lower bound. A correlation that no study measured at this age.

## Retention and expansion.

evidence-churn-partner-accounts = Likelihood of churn in accounts with a partner
    .definition = Accounts in which a partner is involved are said to be 58% less likely to leave. A correlation: partners gather where customers are already invested.
evidence-retention-5-integrations = Retention with five integrations or more
    .definition = Retention of customers who use at least five integrations against others, as a vendor puts it. A correlation: the unit is unclear, and keen users install more. Undated; read in 2026.
evidence-churn-10-integrations = Churn with ten integrations or more
    .definition = Customers with at least ten integrations against others, as a vendor puts it. A correlation: keen users install more. Undated; read in 2026.
evidence-expansion-case = Expansion in shared accounts, one customer story
    .definition = One company expanded shared accounts three times as often and at four times the value. A single chosen story and a correlation, not an average. Undated; read in 2026.
evidence-retention-technology = Rise in retention from technology partners
    .definition = Technology partners bring little direct revenue; the return is in customers who stay. A publisher’s rule of thumb, and a correlation. Undated; read in 2026.
evidence-partner-churn = Partners lost in a year
    .definition = Share of signed partners that leave or fall silent within a year: 20% to plan with, 15 to 30% the range. Advice for planning, not a measurement. Undated; read in 2026.

## Return of a programme. The 296% of a tool stands under tools.

evidence-roi-early = Three-year return of a programme, under 18 months
    .definition = Return over three years for each unit spent, still investing. The source names a commissioned study of a tool for the whole row, so nobody can say where this figure was measured.
evidence-roi-growth = Three-year return of a programme, 18 to 36 months
    .definition = Return over three years for each unit spent. The source names a commissioned study of a tool for the whole row, so nobody can say where this figure was measured.
evidence-break-even-referral = Months to break-even, referral programme
    .definition = Months until gross margin on partner-sourced revenue has paid for running the programme. Commission is left out of the cost here; with it, break-even comes later. Undated; read in 2026.
evidence-break-even-reseller = Months to break-even, reseller programme
    .definition = Months until gross margin on partner-sourced revenue has paid for running the programme. Commission and margin are left out of the cost here. Undated; read in 2026.

## Activation. The sources contradict each other, and count different acts.

evidence-activation-early = Partners activated, under 18 months
    .definition = Share of signed partners that became productive; which act counts is not said. Other publishers find far fewer, so do not plan with it. The source gives no year for this row; the composite is of 2023.
evidence-activation-growth = Partners activated, 18 to 36 months
    .definition = Share of signed partners that became productive; which act counts is not said. Other publishers find far fewer, so do not plan with it. The source gives no year for this row; the composite is of 2023.
evidence-activation-mature = Partners activated, from 36 months
    .definition = Share of signed partners that became productive; which act counts is not said. Other publishers find far fewer, so do not plan with it. The source gives no year for this row; the composite is of 2023.
evidence-activation-unstructured = Partners activated without structured onboarding
    .definition = Share of partners that register a deal within 90 days of signing, in programmes that leave them to themselves. Quoted second-hand; the study itself was not read.
evidence-activation-average = Partners activated, average programme
    .definition = Average range of activation; the same page calls 40 to 60% good and more than 60% strong. No data named. Undated; read in 2026.
evidence-activation-elite = Partners active in the best programmes
    .definition = Share of all signed partners that sent a qualified lead in the last 90 days: 30% is the best group, under 10% a warning. It counts all partners, not a cohort, and a lead, not a deal.
evidence-activation-target-90-days = Activation that a 90-day plan aims at
    .definition = The target that one source sets for day 90, with 70% at six months. A target and not a measurement; it lies above what most publishers find. Undated; read in 2026.

## First deal: three events, never one.

evidence-first-deal-early = Days to a partner’s first deal, under 18 months
    .definition = Days from signing to the first deal of a new partner. The source does not say whether the deal is registered, in the pipeline or closed; other figures suggest it cannot be a close. No year given for this row; the composite is of 2023.
evidence-first-deal-growth = Days to a partner’s first deal, 18 to 36 months
    .definition = Days from signing to the first deal of a new partner. The source does not say whether the deal is registered, in the pipeline or closed; other figures suggest it cannot be a close. No year given for this row; the composite is of 2023.
evidence-first-deal-mature = Days to a partner’s first deal, from 36 months
    .definition = Days from signing to the first deal of a new partner. The source does not say whether the deal is registered, in the pipeline or closed; other figures suggest it cannot be a close. No year given for this row; the composite is of 2023.
evidence-first-registration-target = Days to the first registration, as a target
    .definition = A new partner should register its first deal within 60 days. A target on which two sources agree, not a measurement. Undated; read in 2026.
evidence-first-close-target = Days to the first close, as a target
    .definition = A new partner should close its first deal within 120 days. A ramp target and not a measurement; sales cycles longer than that rule it out. Undated; read in 2026.
evidence-first-close-referral = Month of the first close, referral partner
    .definition = Month after signing in which a referral partner’s first deal closes, as a rule of thumb. Undated; read in 2026.
evidence-first-close-reseller = Month of the first close, reseller
    .definition = Month after signing in which a reseller’s first deal closes, as a rule of thumb. Undated; read in 2026.
evidence-first-deal-median = Median months to a partner’s first deal
    .definition = Median time from signing to the first deal in software programmes. Quoted second-hand; the study itself was not read, and the page around it writes of registrations.
evidence-first-pipeline-stage = Months to first pipeline, €15M to €50M of ARR
    .definition = Months until a tiered programme shows its first pipeline. The source’s own guidance by stage, without a study. Undated; read in 2026.
evidence-first-revenue-stage = Months to first sourced deal, €5M to €15M of ARR
    .definition = Months until a first programme brings its first partner-sourced deal: of the whole programme, not of one partner. The source’s own guidance by stage, without a study. Undated; read in 2026.
evidence-meaningful-revenue-stage = Months to meaningful revenue, €15M to €50M of ARR
    .definition = Months until a tiered programme brings revenue that matters. The source’s own guidance by stage, without a study. Undated; read in 2026.

## Cost to win a customer. Never a default: compute your own.

evidence-cac-partner = Cost to win a customer through a referral
    .definition = Sales and marketing spend for each customer won through partners or referrals. It fits self-service referral and no sale with people in it. Never plan with it; compute your own.
evidence-cac-average = Average cost to win a B2B software customer
    .definition = The figure that the source sets beside the 150 dollars of a referral. Another publisher has the same middle, and warns against it: the segments lie fifty to one apart.
evidence-cac-segments = Cost to win a customer, lowest to highest segment
    .definition = From small online shops to large financial firms, each with its own cost. The spread is the message: an average over it says nothing about you.
evidence-cac-per-arr = Sales and marketing spent for one dollar of new ARR
    .definition = Median of B2B software companies. On a contract of 30,000 it means some 60,000 to win it, far from the hundreds that other rows quote.
evidence-cac-under-5 = Cost to win a customer, under $5M of ARR
    .definition = An agency’s benchmark by company size; its bands are in dollars and are read here as euros. Too low for a sale with people in it, and another page of the same agency says 15,000 to 20,000.
evidence-payback-under-5 = Months to earn back that cost, under $5M of ARR
    .definition = Months until a customer’s gross margin has paid for winning it. An agency’s benchmark; its bands are in dollars and are read here as euros.
evidence-cac-5-50 = Cost to win a customer, $5M to $50M of ARR
    .definition = An agency’s benchmark by company size; its bands are in dollars and are read here as euros. Too low for a sale with people in it, and another page of the same agency says 15,000 to 20,000.
evidence-payback-5-50 = Months to earn back that cost, $5M to $50M of ARR
    .definition = Months until a customer’s gross margin has paid for winning it. An agency’s benchmark; its bands are in dollars and are read here as euros.
evidence-cac-from-50 = Cost to win a customer, over $50M of ARR
    .definition = An agency’s benchmark by company size; its bands are in dollars and are read here as euros. Too low for a sale with people in it, and another page of the same agency says 15,000 to 20,000.
evidence-payback-from-50 = Months to earn back that cost, over $50M of ARR
    .definition = Months until a customer’s gross margin has paid for winning it. An agency’s benchmark; its bands are in dollars and are read here as euros.
evidence-cac-agency-20k = Cost to win a customer, same agency, another page
    .definition = The agency behind the 150 and the 1,200 dollars gives 20,000 for companies with 1 to 5 million of ARR and 15,000 with 10 to 50 million. Its figures cannot all hold.
evidence-payback-segments = Months to earn back the cost, by contract size
    .definition = Target months for contracts under 15,000 dollars a year, from 15,000 to 100,000, and above. Goes by contract value, not by the size of the company.
evidence-cac-ratio = Partner cost to win a customer, as a share of direct
    .definition = What a partner-sourced customer should cost against a direct one. Above 70% the programme underperforms; under 30% it is probably starved. A rule of thumb. Undated; read in 2026.
evidence-ltv-cac-partner = Customer value to cost, partner channel
    .definition = Lifetime value of a customer divided by the cost to win it, through partners. An agency’s figure; it depends on how the cost is counted.
evidence-ltv-cac-direct = Customer value to cost, direct sales
    .definition = The figure for direct sales that the source sets beside that for partners. Same publisher, same caveat.
evidence-ltv-cac-healthy = Customer value to cost that counts as healthy
    .definition = Under three the growth is dear, over five you may be spending too little on it. A rule that several publishers share. Undated; read in 2026.

## Commission, margin, credit and protection: usual ranges.

evidence-commission-referral = Referral commission, first-year revenue
    .definition = Usual range for a partner who introduces a customer and leaves the selling to you; 15% is the common middle. Some guides end at 20%. Undated; read in 2026.
evidence-commission-referral-services = Referral fee between service firms
    .definition = Fee for an introduction among consultancies, where one is paid at all. Many circles work on goodwill and pay none. Undated; read in 2026.
evidence-commission-reseller = Reseller margin
    .definition = Part of the price that a reseller keeps; 25 to 30% is typical. The rates that a good programme publishes, 25 to 40% by tier, lie within it. Undated; read in 2026.
evidence-commission-reseller-high = Reseller margin, high range
    .definition = One compilation puts resellers at 30 to 50%, paid as long as the customer stays. Ask what the partner does for it. Undated; read in 2026.
evidence-commission-co-sell = Share on co-sold deals, technology partners
    .definition = Revenue share of a technology partner on a deal sold together. From one example programme. Undated; read in 2026.
evidence-commission-technology = Technology partner’s share
    .definition = Many integrations pay nothing: the return is customers who stay. Undated; read in 2026.
evidence-commission-affiliate = Affiliate commission, recurring
    .definition = Share of subscription revenue for a link that leads to a sale with no people in it. Undated; read in 2026.
evidence-commission-integrator = Integrator’s share, on services
    .definition = Share of the value of services. Another guide gives large integrators 30 to 40% off the licence, and their own project margin on top. Undated; read in 2026.
evidence-commission-var = Discount for value-added resellers
    .definition = Discount off list price for a reseller who adds its own work. Undated; read in 2026.
evidence-commission-msp = Wholesale discount for managed service providers
    .definition = Discount for a provider who buys in bulk and sells a service of its own with it. Undated; read in 2026.
evidence-commission-oem = Wholesale discount for OEM partners
    .definition = Discount for a maker who builds your product into its own. Another guide counts it as 5 to 15% of the partner’s revenue. Undated; read in 2026.
evidence-commission-recurring-hubspot = A published recurring commission
    .definition = One large vendor pays 20% of net revenue for up to 36 months, and asks for its gold tier within 24 months; otherwise the term is 12. Worth about half of a year’s contract at 12% churn, by our own sum. Undated; read in 2026.
evidence-credit-influenced = Rate for influenced deals
    .definition = What a partner earns for helping a deal that it did not originate, as a share of the sourced rate. Many programmes pay nothing for it. Undated; read in 2026.
evidence-credit-registered = Bonus for a registered deal
    .definition = Added to the usual rate when the partner registered the deal before you knew of it. Undated; read in 2026.
evidence-clawback = Commission taken back when a customer leaves early
    .definition = All of it under 30 days, half from 30 to 90 days, by the day up to 180. An example that can be copied, not a survey. Undated; read in 2026.
evidence-protection-saas = Protection of a registered deal, software
    .definition = How long a registered deal belongs to the partner. It should never be shorter than your own sales cycle. A vendor’s advice that fits the others. Undated; read in 2026.
evidence-protection-90 = Protection of a registered deal, commonest term
    .definition = First to register wins, for 90 days. Two sources name it; it is too short where a sale takes longer. Undated; read in 2026.
evidence-protection-wide = Protection of a registered deal, all publishers
    .definition = Three vendors advise 30 to 90, 60 to 90 and 60 to 180 days. The short end protects nothing where a sale takes four months. Undated; read in 2026.
evidence-mdf-share = Marketing funds, share of partner-sourced revenue
    .definition = What vendors set aside for marketing with partners, mostly those on the upper tiers. Another guide counts 2 to 6% of the channel budget. Undated; read in 2026.
evidence-mdf-share-high = Marketing funds, a high plan
    .definition = A template plans 15 to 20% of revenue for joint marketing. Several times what other guides give; treat it as a ceiling. Undated; read in 2026.

## At scale: what the largest report of themselves.

evidence-scale-hubspot = HubSpot: revenue from partners
    .definition = Share of revenue that came through partners, as quoted from the annual report of 2022. The report itself was not checked.
evidence-scale-salesforce-implementations = Salesforce: implementations led by partners
    .definition = Share of customer projects that partners run. The company’s own statement; no document is named.
evidence-scale-salesforce-revenue = Salesforce: partner revenue in a fiscal year
    .definition = Partner revenue in fiscal year 2025, a fifth more than the year before. The company’s own statement; what counts as partner revenue is not said.
evidence-scale-salesforce-multiplier = Salesforce: partner revenue for each own dollar
    .definition = What partners earn for each dollar that the vendor earns: the lower figure an estimate, the upper a projection and no measurement. The vendor paid for the study; the year is that of the edition with these figures, and the one of 2021 says 4.96.
evidence-scale-shopify-merchants = Shopify: new-merchant growth from its app ecosystem
    .definition = Share of the growth in new merchants that the app ecosystem is said to have driven in fiscal year 2025. The company’s own statement.
evidence-scale-shopify-revenue = Shopify: partner revenue in a fiscal year
    .definition = Partner revenue in fiscal year 2025. The company’s own statement; whose revenue it is, the company’s or the partners’, is not said.

## Market context.

evidence-market-elg-investing = Software leaders who invest in ecosystem-led growth
    .definition = Share of leaders of software companies who say they invest in it. A network’s figure; how many were asked is not said, and intent is not outcome.
evidence-market-indirect-growth = Companies planning over 30% more indirect revenue
    .definition = Share who plan for indirect revenue to grow by more than 30%. A plan, not a result.
evidence-market-priority = Companies that call partnerships a key strategy
    .definition = Share who put partnerships among their main ways to grow. An agency’s compilation; who was asked is not said.
evidence-market-sellers-daily = Sellers who work with partners daily
    .definition = Share of sellers who say that they use partners every day. The figure of a vendor of sales tools.
evidence-market-sellers-quota = Sellers on target who credit partners
    .definition = Share of sellers on target who give partners as a reason. It speaks only of those who made it, and a vendor of sales tools published it.
evidence-market-partners-per-customer = Partners around one customer, forecast for 2026
    .definition = An analyst’s forecast of how many partners serve one customer. Not confirmed: the same analyst later counted about six in a deal. Undated; it stands under 2025 and 2026.
evidence-market-partners-per-deal = Partners in a typical deal
    .definition = Counted in April 2026, beside 13 people on the buying side and 7 layers of solution. A deal is narrower than a customer, yet the gap to 17 is wide.
evidence-market-small-programmes = Programmes under 50 and over 1,000 partners
    .definition = Share of programmes with fewer than 50 partners, and with more than 1,000. A vendor’s figures; whose programmes they are is not said where we read them.
evidence-market-marketer-budgets = Partner marketers whose technology budget rises
    .definition = Share of marketers for partners who expect to spend more on technology. A plan, not a result.
evidence-market-channel-forecast = Channel forecast for fiscal year 2026
    .definition = A forecast, 11.7% above the year before. Which part of the channel the amount covers is not said where we read it.

## Cloud marketplaces.

evidence-marketplace-gmv-2024 = Sales through cloud marketplaces, 2024
    .definition = Value of software sold through cloud marketplaces in 2024. A vendor’s estimate.
evidence-marketplace-gmv-2030 = Sales through cloud marketplaces, projected for 2030
    .definition = A vendor’s projection, told as growth of 30% a year. From 30 to 160 billion in six years is nearer 32%.
evidence-marketplace-growth-yearly = Yearly growth of cloud marketplace sales, projected
    .definition = Average growth from 2024 to 2030 as a vendor projects it. A projection, not a measurement.
evidence-marketplace-growth-2025 = Growth of marketplace sales within a year
    .definition = Growth over the year before, as another vendor gives it. Whether it counts its own customers only is not said; it does not fit a market that grows by 30% a year.
evidence-marketplace-sellers = Companies selling on at least one marketplace
    .definition = Share of the companies asked that transact on one marketplace or more. A vendor’s figure; who was asked is not said.
evidence-marketplace-meaningful = Companies with meaningful marketplace revenue
    .definition = Share for which a marketplace brings revenue that matters; what matters is not defined. The gap to the 89% who sell there is the lesson.
evidence-marketplace-share = Software bought through marketplaces
    .definition = Share of all software buying that goes through a marketplace. Which marketplaces it covers is not said where we read it.

## Market moves. The figure is the date.

evidence-move-crossbeam-reveal = Crossbeam and Reveal merged
    .definition = The two platforms for account mapping became one. Fewer to choose from, and one network instead of two.
evidence-move-tackle-appdirect = AppDirect bought Tackle.io
    .definition = Software to run cloud marketplace listings is being gathered by larger platforms. Check contracts that name the smaller one.
evidence-move-highspot-seismic = Highspot and Seismic announced a merger
    .definition = Announced in February 2026 and not closed as of July 2026. One source calls it a merger already; treat them as two companies until it closes.
evidence-move-azure-fee = Azure set a flat marketplace fee
    .definition = About 3% on each sale, which leaves nearly all of the price to the seller and its partners. Check the current terms before you plan with it.
evidence-move-aws-agents = AWS put AI agents into its Partner Central
    .definition = A large cloud vendor builds assistants into its co-selling portal. Too new for any figure on what it brings.
evidence-move-channelscaler = Allbound and Channel Mechanics became Channelscaler
    .definition = They merged in 2024 and took the new name in May 2025. Older lists still show both names.

## Tools: prices, tiers and what their vendors say. Facts of their date.

evidence-tool-return-296 = Return on buying a partner tool, over three years
    .definition = The return on one vendor’s software, not on a partner programme. A study that the vendor paid for, on a made-up average company; the study itself was not read. No benchmark for a programme.
evidence-tool-sourced-deals = Partner-sourced deals after buying a partner tool
    .definition = From the same study that the vendor paid for. A best case for one vendor’s software.
evidence-tool-kiflo = Price of Kiflo
    .definition = Partner portal for small programmes. Prices are read from lists and change often; ask for a quote. Undated; read in 2026.
evidence-tool-introw = Price of Introw
    .definition = Partner management inside the CRM, from Belgium. Prices are read from lists and change often; ask for a quote. Undated; read in 2026.
evidence-tool-partnerstack = Price of PartnerStack
    .definition = Partner management for software companies, with a marketplace of partners. Prices are read from lists and change often. Undated; read in 2026.
evidence-tool-channeltivity = Price of Channeltivity
    .definition = Partner portal for programmes with several tiers. Prices are read from lists and change often. Undated; read in 2026.
evidence-tool-channelscaler = Price of Channelscaler, once Allbound
    .definition = Partner management for mid-sized companies. Prices are read from lists and change often. Undated; read in 2026.
evidence-tool-impartner = Price of Impartner
    .definition = Partner management for large, global programmes. Prices are read from lists and change often. Undated; read in 2026.
evidence-tool-mindmatrix = Price of Mindmatrix
    .definition = Partner marketing and enablement; the price is approximate. Read from a list and likely to change. Undated; read in 2026.
evidence-tool-salesforce-prm = Price of Salesforce PRM
    .definition = Partner management on the vendor’s own platform, for very large programmes. Read from a compilation; ask for a quote. Undated; read in 2026.
evidence-tool-crossbeam-25k = Companies on Crossbeam, as first quoted
    .definition = Companies in the network, by the vendor’s own count. An older count; the vendor’s help pages now say more. Undated; read in 2026.
evidence-tool-crossbeam-29k = Companies on Crossbeam, later count
    .definition = Companies in the network, by the vendor’s help pages in 2026. Joined is not the same as active.
evidence-tool-eu-tier-a = Tools at home in the EU: tier A
    .definition = Introw: based in Belgium, ISO 27001, data kept in the EU. The source’s own grading; have your data protection adviser confirm it. Undated; read in 2026.
evidence-tool-eu-tier-b = Tools ready for the EU: tier B
    .definition = Crossbeam with an office in Paris, Salesforce and HubSpot with data centres in the EU. The source’s own grading; ask where your own data would lie. Undated; read in 2026.
evidence-tool-eu-tier-c = Tools that know the GDPR: tier C
    .definition = PartnerStack, Impartner, Impact.com and Channeltivity. They state that they comply but are not based in the EU. The source’s own grading; read the contract. Undated; read in 2026.
