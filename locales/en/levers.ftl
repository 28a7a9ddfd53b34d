# Levers
levers = Levers
levers-moved = { $count } changed
lever-groups = Groups of levers
reset-all = Reset all
reset-all-hint = Back to the scenario as it was opened; can be undone
reset-lever = Reset
reset-of = Reset { $name }
meaning-of = { $name }: meaning and source
years-of = { $name }: set by year
by-year = by year
set-years = Set by year
lever-spoken = { $name }, { $value }
lever-spoken-years = { $name }, { $value } in { $year }, years differ
range-refused = Enter a number from { $low } to { $high } ({ $unit }).
range-note = Range { $low } to { $high } { $unit }.
neutral-note = Default: { $value }.
outside-range = The scenario sets { $value } { $unit }, outside the range of { $low } to { $high }; the value is used as it is.
source-label = Source

group-enrolment = Intake
group-colleges = Colleges
group-training = Training
group-quality = Quality
group-city = One city
group-enrolment-short = Intake
group-colleges-short = Colleges
group-training-short = Training
group-quality-short = Quality
group-city-short = City

unit-percent-per-year = %/yr
unit-percent = %
unit-points = pp
unit-persons-per-year = /yr
unit-schools-per-year = /yr
unit-majors-per-year = /yr

lever-full-time-intake-growth = Full-time intake growth
lever-part-time-intake-growth = Part-time intake growth
lever-apprentices-added = Apprentices added
lever-senior-intake-share = Advanced-level share of intake
lever-upper-secondary-entry-share = Upper-secondary entrants
lever-part-time-senior-share = Part-time advanced-level share
lever-training-growth = Training growth
lever-certificate-yield-added = Advanced certificates, training
lever-dropout-reduction = Drop-out cut
lever-teacher-growth = Teacher growth
lever-employment-rate-added = Employment rate change
lever-quality-schools-built = Key schools built
lever-quality-majors-built = Key majors built

# The rows of the colleges and of the cities
projects-count = { $count ->
    [0] No college projects
    [one] 1 college project
   *[other] { $count } college projects
}
open-cities = Open the cities
kind-new-build = new build
kind-upgrade = upgrade
kind-merger = merger
city-growth = City growth above province
city-growth-choose = Choose a city to open its levers
city-growth-count = { $count ->
    [0] none
    [one] 1 city
   *[other] { $count } cities
}
city-full-time-intake = Full-time intake
city-part-time-intake = Part-time intake
city-training = Training
help-rail = Drag, and the figures on the right follow; the short tick is the default, the little line sets each year.
