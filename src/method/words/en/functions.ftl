# The functions of the technology stack: what each does, and what does the work until a tool is due.

function-crm = CRM integration
    .about = Partner deals stand among all others, tagged at their origin.
    .until = Two fields in the CRM: which partner, and whether it sourced or influenced the deal.
function-prm = Partner portal (PRM)
    .about = Terms, deal registration and material in one place for all partners.
    .until = The CRM, a shared folder and a form.
function-mapping = Account mapping
    .about = Tells which accounts you and a partner both know, without laying the lists open.
    .until = Two lists that are compared by hand, with fewer than ten partners.
function-learning = Learning
    .about = Courses and certificates that run without you.
    .until = A recorded hour, and a call.
function-co-marketing = Co-marketing
    .about = Material that partners adapt to their own name.
    .until = A shared folder with three good pieces.
function-community = Communication
    .about = A channel in which partners ask, and answer each other.
    .until = E-mail, and a call a month.
function-analytics = Analytics
    .about = Figures of the programme across all systems.
    .until = A report in the CRM.
function-marketplace = Cloud marketplace
    .about = Sells through the marketplaces of the large clouds, where your customers buy there.
    .until = Direct orders. Only worth it where customers ask for it.
