# Placement
name-separator = ,_
place-cheapest = Place at least cost
place-cheapest-hint = Starts from the schools of { $base } and places colleges at least capital cost; replaces the current projects, one undo brings them back
place-options = Conditions and options
place-title = Place the colleges
place-intro = Starting from the schools of { $base }: the placement that meets these conditions at least capital cost. Current projects do not count: taking a plan replaces them all. To keep those of a city, choose “as planned now” under “Single cities”.
place-wishes = Conditions
wish-colleges = Colleges, at least
wish-every-city = One in every city
wish-starts = Starts per year, at most
wish-budget = Budget, million yuan
wish-budget-none = no limit
wish-keep-note = “as planned now”: the city keeps its projects by kind and number; start years are set anew and places are the usual ones.
wish-kinds = Ways allowed
wish-cities = Single cities
wish-free = free
wish-excluded = none here
wish-keep = as planned now
wish-unit-colleges = colleges
wish-unit-starts = projects
wish-range = { $low } to { $high }
place-plans = Plans to choose from
place-plans-note = The first costs least; the others cost as much or slightly more and are better in one respect. Costs rest on assumed unit costs (that of a place on one report from another province): use them to compare, not to budget.
col-aim = Best in
col-cost = Cost, million yuan
col-placed = Projects
col-colleges = Colleges
col-cities = Cities
col-last-opening = Last opening
col-crowded = Most residents per college
place-effect = { $year } with this plan
place-take = Take this plan
place-take-closest = Take the closest
place-cancel = Cancel
place-replaces = { $count ->
    [0] There are no projects now.
    [one] Replaces the 1 current project; one undo brings it back.
   *[other] Replaces the { $count } current projects; one undo brings them back.
}
place-impossible = These conditions cannot all be met
place-closest = The closest plan
place-closest-none = The fixed projects alone break the limits, so there is no plan to offer.
place-already = The conditions are met without a new college.
placed = { $replaced ->
    [0] Entered { $what }, capital cost { $cost }.
    [one] Entered { $what }, capital cost { $cost }, replacing 1 project.
   *[other] Entered { $what }, capital cost { $cost }, replacing { $replaced } projects.
}
placed-new-build = { $count ->
    [one] 1 new build
   *[other] { $count } new builds
}
placed-upgrade = { $count ->
    [one] 1 upgrade
   *[other] { $count } upgrades
}
placed-merger = { $count ->
    [one] 1 merger
   *[other] { $count } mergers
}
placed-nothing = nothing
placed-kind-in = { $kind } in { $cities }
placed-in-year = Starting { $year }: { $what }
place-people = { $city }, { $people } million
aim-least-cost = cost
aim-most-even = evenness
aim-most-reached = people reached
aim-fewest-mergers = fewer mergers
aim-most-colleges = most colleges
aim-most-places = most places
aim-earliest = earliest opening
reason-fixed-schools = { $city }: as planned now takes { $needed } of its { $available } ({ $tier }).
reason-fixed-ceiling = { $city }: as planned now it has { $colleges } colleges, more than the { $ceiling } that the plan proposes to support.
reason-fixed-late = { $city }: its { $kind } cannot open before the plan ends.
reason-uncovered = { $city } has no technician college and cannot get one: { $why }.
obstacle-excluded = the conditions say none here
obstacle-fixed = as planned now it gets none
obstacle-none-supported = the plan supports none there
obstacle-no-schools = it lacks the schools for the kinds allowed
obstacle-late = no kind that it has the schools for opens before the plan ends
reason-too-few = { $wanted } colleges are wanted, { $possible } are possible under these conditions; { $free } with every city free and every kind allowed.
reason-starts = { $allowed } starts per year are too few, { $needed } would do.
reason-budget = It costs at least { $needed }, { $short } more than the limit of { $budget }.
