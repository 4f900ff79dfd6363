# Why a stage needs the levels it does.

need-under-5 = A few warm relationships need no structure, only a firm that can carry them.
need-5-15 = Five to ten partners need one clear role, one profile and one fee, and a person with time.
need-15-50 = Several people now work with many partners: roles, onboarding and terms must be the same whoever is asked.
need-50-150 = Partners are part of the revenue plan, so none of the six may depend on one person.
need-from-150 = Partners are a core way of selling: all six are steered by figures.
need-services = A firm that bills its days works with few allies by hand: a clear role, chosen firms, a settled fee and days set aside.
