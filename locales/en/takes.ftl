# What it takes
takes-title = What it takes: one lever alone, its least setting
takes-title-met = { $name } is met: the least that one lever alone may fall to
takes-title-chance = What it takes with a chance of { $chance }: one lever alone, its least setting
takes-title-chance-met = { $name } has a chance of { $chance } already: the least that one lever alone may fall to
takes-intro = The setting goes into every year not yet observed, the same in all; the smallest part of its range stands first.
takes-only-just = Each only just crosses the target line: a chance of { $low } to { $high }. For more, choose 50%, 80% or 90% above.
takes-only-just-one = Each only just crosses the target line: a chance of { $chance }. For more, choose 50%, 80% or 90% above.
takes-chance = With which chance
takes-plain = Plain run
takes-with = { $chance } chance
takes-waiting = Looking for the least settings…
takes-col-lever = Lever (same in all years)
takes-col-present = Now
takes-col-least = Least setting
takes-col-bound = May fall to
takes-col-value = Setting
takes-col-gives = Gives
takes-col-others = The other nine
takes-col-chance = Chance
takes-col-apply = Apply
takes-apply = Apply
takes-apply-of = Apply { $name } { $value }
takes-nearest = nearest to the present
takes-nearest-note = “Nearest to the present”: the indicator is not proven to be monotone in this lever, so a smaller setting may do as well.
takes-everywhere = Met over its whole range
takes-never = Cannot be met within its range: closest is { $closest }
takes-never-chance = Cannot be met within its range: { $closest } where the plain run is highest
takes-others-met = still met
takes-others-same = unchanged
takes-others-fall = { $names } no longer met
takes-others-rise = { $names } met too
takes-together = Several levers together, the smallest even change
takes-norm = { $count ->
    [1] One lever moves by { $part } of its range; no smaller even change meets it (counted by the largest part of its range that any lever moves).
   *[other] { $count } levers move by { $part } of their ranges each, the way that helps; no smaller even change meets it (counted by the largest part of its range that any lever moves).
}
takes-apply-together = Apply this combination
takes-together-never = Even all levers together at their ends do not meet it.
takes-applied = Applied: { $what }.
takes-undo = Undo this step
takes-separator = ,_
takes-no-lever = { $name } depends on where colleges stand; no single lever moves it. The Cities page finds the placement that meets the conditions at least capital cost.
takes-place = Place colleges on the Cities page
takes-gives = Gives { $value }; the other nine: { $others }; chance { $chance }
