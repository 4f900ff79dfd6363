# The instruments of the diagnosis: what each shows, how it is answered, and what its four levels are called.

instrument-dimensions = Six dimensions
    .about = Shows which parts of the structure under a programme stand, and which are missing.
    .how = Say of each statement whether it holds, and note what one would see as proof.
    .level-1 = Improvised
    .level-2 = Begun
    .level-3 = In place
    .level-4 = Proven
instrument-maturity = Programme maturity
    .about = Shows how far the parts of a programme have come, from improvised to steered by figures.
    .how = Choose in each row the last sentence that is true today, not the one that is planned.
    .level-1 = Ad hoc
    .level-2 = Written down
    .level-3 = Joined up
    .level-4 = Tuned
instrument-streams = Ecosystem-led growth
    .about = Shows whether partners are built into the way the firm grows; the weakest of four streams sets the pace.
    .how = Choose in each stream the last sentence that an outsider could see today.
    .level-1 = By chance
    .level-2 = Defined
    .level-3 = Running
    .level-4 = Clockwork
