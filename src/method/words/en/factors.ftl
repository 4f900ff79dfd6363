# Six things that are done otherwise once there are many partners.

factor-onboarding = Onboarding
    .hand = each partner by hand
    .scale = self-service
    .breaks = New partners wait for a free hour of yours, and lose their first weeks.
factor-training = Training
    .hand = live sessions
    .scale = on demand, with certificates
    .breaks = The same hour is held every week, and always at the wrong time for somebody.
factor-support = Support
    .hand = whoever they know
    .scale = by rung, portal first
    .breaks = Your engineers work for whoever calls loudest.
factor-marketing = Marketing
    .hand = made for each partner
    .scale = templates and a fund
    .breaks = Nobody can make that many campaigns; most partners get none.
factor-reporting = Reporting
    .hand = spreadsheets
    .scale = a dashboard
    .breaks = Figures arrive after the month in which they were needed, and no two agree.
factor-deal-registration = Deal registration
    .hand = by e-mail
    .scale = in a system
    .breaks = Two partners register the same customer, and nobody can show who was first.
