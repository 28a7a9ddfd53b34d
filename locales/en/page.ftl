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
part-missing = This part of the page did not load; the figures and levers above work on. The network may have failed, or the site was just updated.
part-again = Try again
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

# Print
print-cities = Students by city at year end
sources-title = Sources
fitness-note = Made for comparing measures and checking the arithmetic of targets, not for forecasting a single school.
