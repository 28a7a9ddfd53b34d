# The uncertain inputs
input-loss-factor = Drop-out
input-attractable-share = Pool to recruit from
input-cohort-growth = Age cohort growth
input-full-time-plan-factor = Full-time plan filled
input-part-time-plan-factor = Part-time plan filled
input-training-plan-factor = Training plan filled
input-certificate-yield-factor = Training certificates
input-certificate-rate = Graduate certificates
input-employment-shift = Employment shift
input-opening-delay = Opening delay
input-ramp-factor = New places ready
input-hiring-factor = Teachers hired

# Why
why-indicator = Which indicator
why-baseline = Measured from
why-table = Table
why-chart = Chart
why-waiting = Splitting the change…
why-source = Source
why-title-more = From { $from } to { $to }: what adds { $amount }
why-title-fewer = From { $from } to { $to }: what takes away { $amount }
why-title-same = From { $from } to { $to }: no net change
why-gap-missed = Why it is short by { $gap }: { $baseline } is { $from } from the target, levers { $levers }, assumptions { $assumptions }; total { $to }.
why-gap-strict = Why it is level but not above: { $baseline } is { $from } from the target, levers { $levers }, assumptions { $assumptions }; total { $to }.
why-gap-level = Why it is just met: { $baseline } is { $from } from the target, levers { $levers }, assumptions { $assumptions }; total { $to }.
why-gap-met = Why it is { $gap } beyond the target: { $baseline } is { $from } from it, levers { $levers }, assumptions { $assumptions }; total { $to }.
why-note = Each lever’s average contribution over all orders in which they can be changed (Shapley): the order does not matter, and the sum is exactly { $total }. Levers { $levers }, changed assumptions { $assumptions }.
why-rounded = { " " }The numbers are rounded so that they add up.
why-idle = { " " }{ $count ->
    [one] { $names } has no effect on it.
   *[other] { $names } have no effect on it.
}
why-end-missed = { $value }, short by { $gap }
why-end-strict = { $value }, level, not above
why-end-level = { $value }, just met
why-end-met = { $value }, { $gap } beyond
why-city-growth = Growth of single cities
why-assumptions = Changed assumptions
why-figures = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
why-setting-now = { $from }, now { $to }
why-go = Go to this lever
why-nothing-moved = The levers are as in { $baseline }: there is no change to split. Open a preset or move a lever, and the reasons appear here.
why-no-value = There are no graduates, so the employment rate cannot be computed nor split.
why-col-lever = Lever
why-col-setting = Setting
why-col-share = Contribution, { $unit }
why-col-after = After it, { $unit }
why-col-left = From the target
why-total = Total
why-by = Split further
why-by-none = Not split
why-by-years = By year
why-by-cities = By city
why-years-title = { $name } by year: what each lever contributes, { $unit }
why-cities-title = { $name } by city: what each lever contributes, { $unit }

# What matters
matters-title = What matters most
matters-caption = each input at its P10 and P90, the others at their likeliest value; the colours meet at { $base }
matters-waiting = Moving the uncertain inputs one by one…
matters-years = { $years } yr
matters-label = { $name }: the result with each uncertain input at its P10 and P90. The figures are in the table.
matters-none = No uncertain input acts on it.
matters-off = target { $target } is outside the drawing
matters-first = The uncertainty to reduce first: { $first }. Knowing it would take away about { $part } of the variance on average; next { $second }, about { $other }.
matters-first-alone = The uncertainty to reduce first: { $first }. Knowing it would take away about { $part } of the variance on average.
matters-note = Estimated from { $points } points in { $runs } runs (Sobol’, Jansen’s estimators); the inputs are taken as independent here, and their ranges are assumptions. Differences of one or two percentage points are estimation error; where the estimated total falls below the part alone, the part alone is shown.
matters-shares = Share of the variance explained
matters-alone = Alone
matters-total = With interactions
matters-col-input = Uncertain input
matters-col-low = P10
matters-col-high = P90
matters-col-value = { $name }, { $unit }
help-why = Each bar is what that lever adds or takes away; together they are the whole change.
