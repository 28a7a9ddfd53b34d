# What it takes
takes-title = One lever alone: its smallest setting that meets the target
takes-title-met = { $name } is met: how low one lever alone may go
takes-title-chance = One lever alone: its smallest setting for a chance of { $chance }
takes-title-chance-met = { $name } already has a chance of { $chance }: how low one lever alone may go
takes-intro = Used for the years without observed figures, the same in each; sorted by the part of the lever’s range.
takes-only-just = Each only just crosses the target line: a chance of { $low } to { $high }. For more, choose 50%, 80% or 90% above.
takes-only-just-one = Each only just crosses the target line: a chance of { $chance }. For more, choose 50%, 80% or 90% above.
takes-chance = With which chance
takes-plain = Central case
takes-with = { $chance } chance
takes-waiting = Looking for the smallest settings…
takes-col-lever = Lever (same in all years)
takes-col-present = Now
takes-col-least = Smallest setting
takes-col-bound = May go down to
takes-col-value = Setting
takes-col-gives = Gives
takes-col-others = Other indicators
takes-col-chance = Chance
takes-col-apply = Apply
takes-apply = Apply
takes-apply-of = Apply { $name } { $value }
takes-nearest = nearest to the present
takes-nearest-note = “Nearest to the present”: the indicator is not proven to be monotone in this lever, so a smaller setting may do as well.
takes-everywhere = Met over its whole range
takes-never = Cannot be met within its range: closest is { $closest }
takes-never-chance = Cannot be reached within its range: { $closest } where the central case is highest
takes-others-met = still met
takes-others-same = unchanged
takes-others-fall = { $names } no longer met
takes-others-rise = { $names } met too
takes-against = Against the direction of the plan: { $source }
takes-together = Several levers together, the smallest equal change
takes-norm = { $count ->
    [1] One lever moves by { $part } of its range; no smaller equal change meets it (counted by the largest part of its range that any lever moves).
   *[other] { $count } levers move by { $part } of their ranges each, in the direction that helps; no smaller equal change meets it (counted by the largest part of its range that any lever moves).
}
takes-apply-together = Apply this combination
takes-together-never = Even all levers together at their ends do not meet it.
takes-applied = Applied: { $what }.
takes-undo = Undo this step
takes-separator = ,_
takes-no-lever = { $name } depends on where colleges stand; no single lever moves it. The Cities page finds the placement that meets the conditions at least capital cost.
takes-place = Place colleges on the Cities page
takes-gives = Gives { $value }; other indicators: { $others }; chance { $chance }
help-takes = Each row changes this lever alone, by the least that just meets the target; whether that is feasible and in line with the plan has to be judged apart.
