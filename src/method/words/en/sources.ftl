# The rows of the method’s sources: what each holds, in at most 50 characters, and the text it stands in.

## Partner Ecosystem Architect

source-E1 = five diagnostic questions
    .from = Partner Ecosystem Architect
source-E2 = strategy by five stages of ARR
    .from = Partner Ecosystem Architect
source-E3 = three ecosystem-led plays and their impact
    .from = Partner Ecosystem Architect
source-E4 = maturity in four streams and four levels
    .from = Partner Ecosystem Architect
source-E5 = which partner types, in six situations
    .from = Partner Ecosystem Architect
source-E6 = three layers of alliances for a consultancy
    .from = Partner Ecosystem Architect
source-E7 = account mapping in six steps
    .from = Partner Ecosystem Architect
source-E8 = rhythm of account mapping
    .from = Partner Ecosystem Architect
source-E9 = rules for crediting partner revenue
    .from = Partner Ecosystem Architect
source-E10a = economic benchmarks by programme age
    .from = Partner Ecosystem Architect
source-E10b = measures of programme economics
    .from = Partner Ecosystem Architect
source-E11 = figures of the largest ecosystems
    .from = Partner Ecosystem Architect
source-E12 = six signals and what to do about them
    .from = Partner Ecosystem Architect
source-E13a = the 90-day programme, week by week
    .from = Partner Ecosystem Architect
source-E13b = the ideal partner profile of week 2
    .from = Partner Ecosystem Architect
source-E13c = the first five partners of week 4
    .from = Partner Ecosystem Architect
source-E13d = the operating rhythm of weeks 11 and 12
    .from = Partner Ecosystem Architect
source-E14 = five success metrics with targets
    .from = Partner Ecosystem Architect
source-E15 = four starting situations and the triage
    .from = Partner Ecosystem Architect
source-E16 = tools by stage, prices and EU tiers
    .from = Partner Ecosystem Architect
source-E17 = market context and market moves
    .from = Partner Ecosystem Architect
source-E18 = the blueprint after four weeks
    .from = Partner Ecosystem Architect
source-E19 = amounts in euros and bands of ARR
    .from = Partner Ecosystem Architect

## Partner Architecture Operating System

source-A1 = six structural dimensions
    .from = Partner Architecture Operating System
source-A2 = a diagnostic of structural maturity
    .from = Partner Architecture Operating System
source-A3 = gaps turned into priorities
    .from = Partner Architecture Operating System
source-A4 = modules that close the gaps
    .from = Partner Architecture Operating System
source-A5 = the ring of six dimensions
    .from = Partner Architecture Operating System
source-A6 = four languages
    .from = Partner Architecture Operating System
source-A7 = the architecture blueprint
    .from = Partner Architecture Operating System
source-A8 = why partner ecosystems fail
    .from = Partner Architecture Operating System

## Partnership Architecture

source-B1 = four marks of real commitment
    .from = Partnership Architecture
source-B2 = open or curated ecosystem
    .from = Partnership Architecture
source-B3 = five kinds of leverage
    .from = Partnership Architecture
source-B4 = a model of three tiers
    .from = Partnership Architecture
source-B5 = three phases with gates
    .from = Partnership Architecture
source-B6 = the partnership charter
    .from = Partnership Architecture
source-B7 = checklist for joint marketing
    .from = Partnership Architecture
source-B8 = build it or find a partner
    .from = Partnership Architecture
source-B9 = which tier for a partner
    .from = Partnership Architecture
source-B10 = continue a partnership or end it
    .from = Partnership Architecture
source-B11 = seven common mistakes
    .from = Partnership Architecture
source-B12 = checks before starting and before launching
    .from = Partnership Architecture
source-B13 = two contexts and their questions
    .from = Partnership Architecture
source-B14 = ten mistakes named beside the lessons
    .from = Partnership Architecture

## Partner Program Architecture

source-C1 = the frame of a programme on one page
    .from = Partner Program Architecture
source-C2 = seven partner types
    .from = Partner Program Architecture
source-C3 = six roles in a programme
    .from = Partner Program Architecture
source-C4 = four stages of the partner team
    .from = Partner Program Architecture
source-C5 = seven documents and how often to renew them
    .from = Partner Program Architecture
source-C6 = a well-built programme
    .from = Partner Program Architecture
source-C7 = a badly built programme, six problems
    .from = Partner Program Architecture
source-C8 = launch checklist in three phases
    .from = Partner Program Architecture
source-C9 = six factors of growth
    .from = Partner Program Architecture
source-C10 = seven functions of the technology stack
    .from = Partner Program Architecture
source-C11 = maturity in seven dimensions
    .from = Partner Program Architecture
source-C12 = nine anti-patterns
    .from = Partner Program Architecture
source-C13 = a table of metrics, current and target
    .from = Partner Program Architecture
source-C14 = how each partner type earns
    .from = Partner Program Architecture

## Partner Program Architecture Template

source-D1-1 = tier levels and requirements
    .from = Partner Program Architecture Template
source-D1-1t = five families of partner types
    .from = Partner Program Architecture Template
source-D1-2 = twenty benefits in four groups
    .from = Partner Program Architecture Template
source-D1-3 = training, support and resources
    .from = Partner Program Architecture Template
source-D1-4 = operation, compliance and technology
    .from = Partner Program Architecture Template
source-D1-5 = growth path and support levels
    .from = Partner Program Architecture Template
source-D1-6 = fifteen specialisations
    .from = Partner Program Architecture Template
source-D1-7 = fifteen success metrics
    .from = Partner Program Architecture Template
source-D2 = time, difficulty, prerequisites and outcomes
    .from = Partner Program Architecture Template
source-D3 = tips in four groups
    .from = Partner Program Architecture Template
source-D4 = related templates, alignment among them
    .from = Partner Program Architecture Template

## Public practice

source-P = facts and rules from public material
    .from = Public practice

## Our own judgement

source-O = what no source says and we decided
    .from = Our own judgement
