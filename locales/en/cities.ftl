# Cities
cities-title = Cities
map-pick = The map shows
map-note = Schematic, shows no legal boundary
map-label = Schematic map of the cities; arrows choose a city, Enter goes to its figures
map-waiting = Loading the map…
map-failed = The map did not load; the tables and lists below have every city’s figures.
map-enrolment = Students, end of year
map-growth = Students against { $base }
map-colleges = Technician colleges
map-coverage = Technician college coverage
map-binding = What limits intake
map-intake = Full-time intake
map-year = Year of the map
map-year-at = end of { $year }
map-play = Play the years
map-pause = Pause
map-table = Table
map-read = { $city } { $year }: { $enrolled } students, technician colleges: { $colleges }, places: { $places }
map-read-flow = , full-time intake { $intake }, limited by { $limit }
map-project-opens = { $kind }, starts { $start }, opens { $open }
covered = covered
uncovered = not covered
uncovered-now = no technician college
regions = The plan’s four regions
whole-province = Province
region-partly = { $name } (some counties)
city-panel = The city’s figures and levers
city-table = The city’s figures by year
city-pick = Choose a city
city-row-enrolled = Students
city-row-status-quo = Students, status quo
city-row-intake = Full-time intake
city-row-binding = Intake limited by
city-row-training = Training enrolments
city-row-places = Places
city-row-teachers = Teachers
city-row-colleges = Technician colleges
city-row-senior-schools = Senior technical schools
city-placeholder-note = Students by city are shared out by population; no figures by city are published.
limit-plan = intake plan
limit-pool = local pool
limit-places = places
limit-teachers = teachers

# Technician colleges
projects-title = College projects
projects-none = None yet. Choose city, kind and start year, then press Add.
projects-more = Show { $more } more (of { $left })
colleges-title = Technician colleges by city and start year
col-city = City
col-kind = Kind
col-start = Start
col-base-colleges = Colleges { $year }
col-base-others = Senior technical · technical
col-colleges-last = Colleges { $year }
col-added-places = Added places
col-opens = Opens
col-places = Places
col-usable = Usable new places
col-senior-seats = Advanced-level places
col-training = Training enrolments per year
opens-late = { $year } (after the plan)
total-colleges = Colleges, target ≥ { $target }
total-covered = Cities covered, aim { $target }
total-usable = Usable new places
college-cell = { $city } { $year }, entering { $kind }
college-count = { $kind } starting in { $year }
college-sign = { $kind }: { $count }, { $then }
college-sign-refused = { $kind }: { $count }. { $then }
college-refused-at = { $city }, { $year }: { $what }
college-opens = opens { $year }
college-start = Starts { $year }
college-from-to = { $base } → { $now }
college-impossible = the city has no school left for one more
one-less = One less
one-more = One more
kind-key = { $kind }: { $years } years to build, adds { $places } places
kind-key-until = until it opens
new-build-note = In principle the standard asks for a senior technical school to start from; the plan names mergers, cooperation, group running and upgrading. A new build needs a case of its own.
grid-hint = Arrows move, digits enter, N U M choose the kind, copy and paste with a spreadsheet
sort-hint = Sort by this column
usual-places = Take the usual places of this kind
places-range = 0 to { $most }
paste-empty = Nothing pasted: there are no numbers on the clipboard.
paste-not-a-count = Nothing pasted: row { $row }, column { $column } is not a whole number from 0 to 20.
paste-ragged = Nothing pasted: row { $row } has a different number of columns from the first.
paste-too-many-rows = Nothing pasted: { $rows } rows, but only { $room } from this cell down.
paste-too-many-columns = Nothing pasted: { $columns } columns, but only { $room } years from this cell on.
col-supported = Plan
col-covered = Covered
schools-placeholder-note = The { $base } schools by city are placeholders without a published source; coverage and the room for upgrades and mergers depend on the real list.
add-project = Add
remove-project = Remove { $kind } in { $city }
rejected-years = Not counted: the start year is not a year of the plan.
rejected-senior = Not counted: the city has no senior technical school left (in principle a college is upgraded or merged from one).
rejected-technical = Not counted: the city has no technical school left to merge with.

# The section of warnings
warnings-title = Warnings
warnings-none = Nothing to point out.
warnings-more = { $count ->
    [one] 1 more
   *[other] { $count } more
}
warnings-fewer = Show fewer
warning-source = By: { $source }
repairs-more = { $count ->
    [one] 1 other way
   *[other] { $count } other ways
}
repair-effect = What it would change
effect-before = Now
effect-after = With it
effect-difference = Change
help-cities = The sign is in the start year, the bar at its right end is the opening; a grey cell has no school to use.
