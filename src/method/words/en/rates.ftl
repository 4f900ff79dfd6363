# What a usual rate is a share of.

rate-technology-model = of deals sold together
rate-technology-rules = of deals sold together
rate-technology-embedded = of what is sold with the integration
rate-oem-rules = off the list price
rate-referral-model = of first-year revenue
rate-referral-practice = of first-year ARR
rate-referral-rules = of first-year revenue
rate-referral-services = of the project, or nothing at all
rate-affiliate-rules = of revenue, as long as it recurs
rate-reseller-model = off the list price, by tier
rate-reseller-rules = off the list price
rate-reseller-practice = off the list price
rate-reseller-typical = off the list price
rate-reseller-channels = of first-year ARR
rate-var-practice = off the list price
rate-msp-practice = off, at wholesale
rate-si-practice = off the list price
rate-si-rules = of services billed
rate-services-alike = of the deal that they bring
rate-vertical-alike = of first-year revenue
rate-agency-hubspot = of net revenue, for 36 months
