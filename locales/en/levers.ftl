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
lever-full-time-intake-growth-meaning = Yearly growth of the full-time intake plan; actual intake is also limited by the local pool, places and teachers.
lever-full-time-intake-growth-source = plan (14): keep full-time intake steady.
lever-part-time-intake-growth = Part-time intake growth
lever-part-time-intake-growth-meaning = Yearly growth of the part-time intake plan (employees, apprentices).
lever-part-time-intake-growth-source = plan (14): enlarge part-time intake.
lever-apprentices-added = Apprentices added
lever-apprentices-added-meaning = Apprentices enrolled each year on top of the part-time intake, shared among the cities by weight.
lever-apprentices-added-source = plan (19): the enterprise apprenticeship scheme in full.
lever-senior-intake-share = Advanced-level share of intake
lever-senior-intake-share-meaning = Share of full-time intake in advanced-level programmes; where advanced-level places run short, the excess moves to intermediate programmes.
lever-senior-intake-share-source = plan (14): raise the share step by step; the default is an assumption of the model.
lever-upper-secondary-entry-share = Upper-secondary entrants
lever-upper-secondary-entry-share-meaning = Share of advanced-level entrants who come from upper secondary school, the others come from junior secondary school; the former have a shorter programme and can graduate within the plan.
lever-upper-secondary-entry-share-source = plan (14): admit more upper secondary leavers; the default is an assumption of the model.
lever-part-time-senior-share = Part-time advanced-level share
lever-part-time-senior-share-meaning = Share of part-time intake in advanced-level programmes; the others take intermediate ones.
lever-part-time-senior-share-source = plan (19): train advanced-level workers with enterprises; the default is an assumption of the model.
lever-training-growth = Training growth
lever-training-growth-meaning = Yearly growth of vocational training enrolments; limited by the number of teachers.
lever-training-growth-source = plan (15): keep enlarging training.
lever-certificate-yield-added = Advanced certificates, training
lever-certificate-yield-added-meaning = Percentage points added to the share of training enrolments that end with a certificate at advanced level or above, over the base year’s derived share.
lever-certificate-yield-added-source = plan (15) and (16): better training, skill-level assessment.
lever-dropout-reduction = Drop-out cut
lever-dropout-reduction-meaning = By how much the drop-out rates of all study years fall against the base year.
lever-dropout-reduction-source = base drop-out rates calibrated from national intake, graduates and enrolment.
lever-teacher-growth = Teacher growth
lever-teacher-growth-meaning = Net yearly growth of teachers after replacing leavers; the number of students per teacher has a ceiling.
lever-teacher-growth-source = plan (9): staff by the student–teacher ratio; Liaoning’s rules for technical schools.
lever-employment-rate-added = Employment rate change
lever-employment-rate-added-meaning = Percentage points added to the employment rate of all programmes’ graduates.
lever-employment-rate-added-source = plan (25): deepen employment services.
lever-quality-schools-built = Key schools built
lever-quality-schools-built-meaning = Key schools completed each year; together no more than there are technician colleges and senior technical schools.
lever-quality-schools-built-source = plan, box 6: select key schools.
lever-quality-majors-built = Key majors built
lever-quality-majors-built-meaning = Key majors completed each year; together no more than the ceiling per school.
lever-quality-majors-built-source = plan, box 6: select key majors.

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
