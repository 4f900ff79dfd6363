# The fifteen pieces of enablement: what each is.

enablement-training = Training
enablement-structure = Support structure
enablement-resources = Resources

enablement-product-training = Product training
    .about = What the product does, for whom, and what it does not do. An hour is enough to begin with.
enablement-sales-training = Sales training
    .about = Whom to ask, what to ask, and when to bring you in.
enablement-technical-certification = Technical certification
    .about = An examination that says who may advise on the product.
enablement-implementation-training = Implementation training
    .about = How a project runs from the signature until the customer works with it.
enablement-support-certification = Support certification
    .about = An examination that says who may answer customers in your name.
enablement-technical-help = Technical help
    .about = Where partners ask when something does not work, and how soon somebody answers.
enablement-implementation-help = Help with projects
    .about = Somebody of yours beside the partner on its first projects.
enablement-customer-care = Customer care together
    .about = Who of both calls the customer after the start, and who renews.
enablement-partner-care = Partner care
    .about = One named person who knows how each partner does.
enablement-escalation-path = Way up
    .about = Whom a partner calls when the usual way is not enough.
enablement-portal = Partner portal
    .about = One place with terms, deals and material. A shared folder does until it hurts.
enablement-learning-platform = Learning platform
    .about = Courses that run without you, with a record of who passed.
enablement-sales-kit = Sales kit
    .about = One page, the ideal customer, and the form that registers a deal.
enablement-marketing-kit = Marketing kit
    .about = Texts and pictures that a partner may use under its own name.
enablement-technical-documents = Technical documents
    .about = What a partner’s engineers need to build and install without asking.
