# The page's frame
brand = Jigong
brand-note = Liaoning, plan to 2025
page-title = { $title } · Jigong 技工
language-name = English
language-short = EN
language = Language 语言
theme = Dark or light
untitled = Untitled scenario
scenario-title = Scenario title
open-scenario = Open another scenario
presets = Presets
open-file = Open a scenario file
export = Export
save-scenario = Save the scenario file
save-outcome = Save the outcome
print = Print
more = More
undo = Undo
undo-hint = Undo (Ctrl+Z)
redo = Redo
redo-hint = Redo (Ctrl+Shift+Z)
kept = Saved here
not-kept = Not saved
close = Close
done = Done
skip-levers = Skip to levers
skip-board = Skip to indicators
calculating = Calculating…
list-separator = ,_
note-separator = ._

preset-status-quo = Status quo
preset-status-quo-note = No lever moved
preset-steady-plan = Steady plan
preset-steady-plan-note = Intake, colleges, training and quality step by step
preset-mergers-for-coverage = Mergers for coverage
preset-mergers-for-coverage-note = Six mergers: 25 colleges in all 14 cities
preset-apprenticeship-push = Apprenticeship push
preset-apprenticeship-push-note = More part-time students: enrolment and high-skilled met
preset-training-first = Training first
preset-training-first-note = More and better training: training and high-skilled met

# Panels
panels = Chart panels
tab-trends = Trends
tab-make-up = Make-up
tab-cities = Cities
full-table = Full table
show-chart = Show chart
chart-pick = Choose a chart
charts-failed = The charts did not load, so tables stand in; the indicators are not affected. Reload when online to try again.

# Cities
cities-title = Cities
map-pick = The map shows
map-note = Schematic, shows no legal boundary
map-label = Schematic map of Liaoning's 14 cities; arrows choose a city, Enter goes to its figures
map-waiting = Loading the map…
map-failed = The map did not load; the tables and lists below have every city's figures.
map-enrolment = Students 2025
map-growth = Growth of students 2020–2025
map-colleges = Technician colleges 2025
map-coverage = Technician college coverage
map-binding = What binds intake in 2025
covered = covered
uncovered = not covered
uncovered-now = no technician college
regions = The plan's four regions
whole-province = Province
region-partly = { $name } (some counties)
city-panel = The city's figures and levers
city-table = The city's figures by year
city-pick = Choose a city
city-row-enrolled = Students
city-row-status-quo = Students, status quo
city-row-intake = Full-time intake
city-row-binding = Intake bound by
city-row-training = Trainings
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
projects-none = None yet. Choose city, kind and start year, then add.
projects-count = { $count ->
    [0] No college projects
    [one] 1 college project
   *[other] { $count } college projects
}
open-cities = Open the cities
colleges-title = Technician colleges by city and start year
col-city = City
col-kind = Kind
col-start = Start
col-base-schools = 2020: college·senior·school
col-colleges-last = { $year }
col-supported = Plan supports
col-covered = Covered
schools-of = { $colleges }·{ $senior }·{ $technical }
schools-placeholder-note = The 2020 schools by city are placeholders without a published source; coverage and the room for upgrades and mergers depend on the real list.
college-count = Projects starting in { $city } in { $year }
total-colleges = Colleges
total-covered = Cities covered
add-project = Add
remove-project = Remove { $kind } in { $city }
kind-new-build = new build
kind-upgrade = upgrade
kind-merger = merger
project-when = starts { $start }, opens { $open }
project-when-late = starts { $start }, opens { $open }, after the plan ends
project-places = { $places } places
rejected-years = Not counted: the start year is not a year of the plan.
rejected-senior = Not counted: the city has no senior technical school left (a college should grow out of one).
rejected-technical = Not counted: the city has no technical school left to merge with.
city-growth = City growth over province
city-growth-choose = Choose a city to open its levers
city-growth-count = { $count ->
    [0] none
    [one] 1 city
   *[other] { $count } cities
}
city-full-time-intake = Full-time intake
city-part-time-intake = Part-time intake
city-training = Training

# Print
print-cities = Students by city at year end
sources-title = Sources
fitness-note = Made for comparing measures and checking the arithmetic of targets, not for forecasting a single school.
