# Team sizes by stage of the programme.

team-startup = Starting
    .focus = prove the model, first results
    .reports = to sales or marketing
team-growth = Growing
    .focus = make it repeat, hire
    .reports = to the head of revenue
team-scale = Scaling
    .focus = efficiency, segments
    .reports = a function of its own
team-enterprise = Enterprise
    .focus = several countries and tracks
    .reports = a division of its own
