# Levers
levers = Levers
levers-moved = { $count } changed
lever-groups = Groups of levers
reset-all = Reset all
reset-all-hint = Back to the scenario as it was opened; can be undone
reset-lever = Reset
reset-of = Reset { $name }
meaning-of = { $name }: meaning and source
years-of = { $name }: set each year
set-years = Set each year
lever-spoken = { $name }, { $value }
lever-spoken-years = { $name }, { $value } in { $year }, years differ
range-refused = Only { $low } to { $high } { $unit } can be entered.
range-note = Range { $low } to { $high } { $unit }.
neutral-note = Neutral: { $value }.
outside-range = The scenario gives { $value } { $unit }, beyond the slider's { $low } to { $high }; it is computed as given.
source-label = Source

group-enrolment = Enrolment growth
group-colleges = Colleges
group-training = Training
group-quality = Quality
group-city = One city
group-enrolment-short = Enrolment
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

lever-full-time-intake-growth = Full-time intake
lever-full-time-intake-growth-meaning = Yearly growth of the full-time intake plan; actual intake is also bound by the local pool, places and teachers.
lever-full-time-intake-growth-source = plan (14): keep full-time intake steady.
lever-part-time-intake-growth = Part-time intake
lever-part-time-intake-growth-meaning = Yearly growth of part-time intake (employees, new-type apprentices).
lever-part-time-intake-growth-source = plan (14): enlarge part-time intake.
lever-apprentices-added = Apprentices added
lever-apprentices-added-meaning = New-type apprentices enrolled each year on top of the part-time intake, shared among the cities by weight.
lever-apprentices-added-source = plan (19): the enterprise apprenticeship scheme in full.
lever-senior-intake-share = Senior share of intake
lever-senior-intake-share-meaning = Share of full-time intake in senior-worker programmes; where senior seats run short the excess moves to intermediate programmes.
lever-senior-intake-share-source = plan (14): raise the share step by step; 30 % is the model's assumption.
lever-upper-secondary-entry-share = Upper-sec. entrants
lever-upper-secondary-entry-share-meaning = Share of senior entrants who come from upper secondary school (three years); the others come from junior secondary school (five years, none graduates before 2025 is over).
lever-upper-secondary-entry-share-source = plan (14): admit more upper secondary leavers; 40 % is the model's assumption.
lever-part-time-senior-share = Part-time senior share
lever-part-time-senior-share-meaning = Share of part-time intake in senior programmes (two years); the others take intermediate ones (one year).
lever-part-time-senior-share-source = plan (19): train senior workers with enterprises; 50 % is the model's assumption.
lever-training-growth = Training growth
lever-training-growth-meaning = Yearly growth of vocational training in person-times; bound by the number of teachers.
lever-training-growth-source = plan (15): keep enlarging training.
lever-certificate-yield-added = Certificate yield
lever-certificate-yield-added-meaning = Percentage points added to the share of trainings that end with a senior-worker certificate or higher (about 1.56 % in the base year).
lever-certificate-yield-added-source = plan (15) and (16): better training, skill-level assessment.
lever-dropout-reduction = Drop-out cut
lever-dropout-reduction-meaning = By how much the loss rates of all study years fall against the base year.
lever-dropout-reduction-source = base loss rates calibrated from national intake, graduates and enrolment.
lever-teacher-growth = Teacher growth
lever-teacher-growth-meaning = Net yearly growth of teachers after replacing leavers; the ceiling is 20 students per teacher.
lever-teacher-growth-source = plan (9): staff by the student–teacher ratio; Liaoning's rules for technical schools.
lever-employment-rate-added = Employment added
lever-employment-rate-added-meaning = Percentage points added to the employment rate of all programmes' graduates.
lever-employment-rate-added-source = plan (25): deepen employment services.
lever-quality-schools-built = Quality schools built
lever-quality-schools-built-meaning = Quality schools completed each year; together no more than there are colleges and senior technical schools.
lever-quality-schools-built-source = plan, box 6: choose 20 quality schools.
lever-quality-majors-built = Quality majors built
lever-quality-majors-built-meaning = Quality majors completed each year; together no more than three a school.
lever-quality-majors-built-source = plan, box 6: choose 50 quality majors.

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
