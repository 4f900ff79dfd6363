# Specialisations that cut across tiers: the name, and what a partner shows for it.

specialisation-family-industry = Industry
specialisation-family-technical = Technical
specialisation-family-solution = Solution

## Industry: the partner knows one kind of customer.

specialisation-vertical-market = One industry
    .hint = At least three customers in one industry, and somebody who comes from it.
specialisation-industry-solutions = Industry know-how
    .hint = Your product set up for the processes of one industry, at a customer who may be visited.
specialisation-specialised-services = Industry services
    .hint = A service that only this industry needs, such as validation or an audit, with a price list.
specialisation-market-expertise = Market knowledge
    .hint = A country or region with its law, language and buying habits, shown by customers there.
specialisation-customer-focus = Customer group
    .hint = One size or kind of customer, such as hospitals or family firms, as most of the partner’s business.

## Technical: the partner can do one thing well.

specialisation-product-expertise = Product
    .hint = People certified in one product or module, at the highest grade.
specialisation-implementation-skills = Implementation
    .hint = Projects brought live by the partner alone, on the agreed day and with the customer’s word for it.
specialisation-custom-development = Development
    .hint = Extensions that the partner wrote and keeps up, running at customers.
specialisation-integration-capability = Integration
    .hint = Your product connected to another system by the partner, documented and in use.
specialisation-support-services = Support
    .hint = First-line support by the partner within agreed hours, and few questions passed on.

## Solution: the partner has something to sell around yours.

specialisation-joint-solutions = Joint solution
    .hint = One offer from both firms with one page, one price and a joint customer.
specialisation-integrated-offerings = Integrated offer
    .hint = Your product as a fixed part of what the partner sells anyway.
specialisation-managed-services = Managed service
    .hint = The partner runs your product for its customers by the month.
specialisation-custom-applications = Custom application
    .hint = An application of the partner’s on top of your product, with customers of its own.
specialisation-industry-packages = Industry package
    .hint = A package for one industry with contents, price and length of project fixed beforehand.
