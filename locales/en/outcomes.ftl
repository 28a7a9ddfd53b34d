# Indicators and charts
ledger-caption = Ten indicators of 2025 against the plan's targets
plan-targets = Plan targets
col-name = Indicator
col-value = 2025
col-target = Target
col-gap = Gap
col-quo = vs status quo
col-line = Place on the target line
col-chance = Chance
chance-of = chance { $chance }
chance-certain = certain
chance-certain-miss = certain miss
all-six = Chance of all six main indicators at once
all-six-low = Why so low
all-six-how = How it is found
status-quo = status quo
line-short = short
line-beyond = beyond
aspiration = Aspiration (“strive for”)
aspiration-short = Aspiration
target-short = Target
own-scales = each row has its own scale
met = Met
missed = Missed
missed-by = Missed by { $gap }
source-of = Source: plan { $section }

verdict-all = All ten met
verdict-some = { $met ->
    [0] None of ten met;{ " " }
    [1] One of ten met;{ " " }
    [2] Two of ten met;{ " " }
    [3] Three of ten met;{ " " }
    [4] Four of ten met;{ " " }
    [5] Five of ten met;{ " " }
    [6] Six of ten met;{ " " }
    [7] Seven of ten met;{ " " }
    [8] Eight of ten met;{ " " }
   *[9] Nine of ten met;{ " " }
}
verdict-short = { $name } short by { $gap }
verdict-level = { $name } level with the target but not above it
verdict-nothing = { $name } cannot be computed
verdict-more = { $count ->
    [one] , one more missed
   *[other] , { $count } more missed
}
announce-met = { $name }: met.
announce-missed = { $name }: missed.

indicator-E1 = Enrolment
indicator-E1-period = end 2025
indicator-E1-short = Enrolment
indicator-E1-verdict = enrolment
indicator-E1-unit = { "" }
indicator-E1-section = box 1-1
indicator-E2 = Graduate employment
indicator-E2-period = 2025
indicator-E2-short = Employment
indicator-E2-verdict = employment
indicator-E2-unit = { "" }
indicator-E2-section = box 1-2
indicator-E2b = Employment, worst year
indicator-E2b-period = { "" }
indicator-E2b-short = Worst year
indicator-E2b-verdict = the worst year's employment
indicator-E2b-unit = { "" }
indicator-E2b-section = section 2 (2)
indicator-E3 = High-skilled workers
indicator-E3-period = five years
indicator-E3-short = High-skilled
indicator-E3-verdict = high-skilled
indicator-E3-unit = { "" }
indicator-E3-section = box 1-3
indicator-E4 = Training enrolments
indicator-E4-period = five years
indicator-E4-short = Training
indicator-E4-verdict = training
indicator-E4-unit = { "" }
indicator-E4-section = box 1-4
indicator-E5 = Technician colleges
indicator-E5-period = { "" }
indicator-E5-short = Colleges
indicator-E5-verdict = colleges
indicator-E5-unit = { "" }
indicator-E5-section = section 2 (2)
indicator-E6 = Cities with a college
indicator-E6-period = of 14
indicator-E6-short = Covered
indicator-E6-verdict = cities covered
indicator-E6-unit = { "" }
indicator-E6-section = section 2 (2)
indicator-E7 = Quality schools
indicator-E7-period = { "" }
indicator-E7-short = Q. schools
indicator-E7-verdict = quality schools
indicator-E7-unit = { "" }
indicator-E7-section = section 2 (2)
indicator-E8 = Quality majors
indicator-E8-period = { "" }
indicator-E8-short = Q. majors
indicator-E8-verdict = quality majors
indicator-E8-unit = { "" }
indicator-E8-section = section 2 (2)
indicator-E9 = Cities with senior schools
indicator-E9-period = of 14
indicator-E9-short = Senior sch.
indicator-E9-verdict = cities with senior schools
indicator-E9-unit = { "" }
indicator-E9-section = section (22)


unit-wan = { "" }
unit-wan-persons = { "" }
unit-wan-person-times = { "" }
unit-persons = { "" }
unit-person-times = { "" }
unit-persons-long = persons
unit-person-times-long = person-times
unit-schools = { "" }
unit-schools-long = schools
unit-majors = { "" }
unit-majors-long = majors
unit-cities = { "" }
unit-cities-long = cities
unit-places = { "" }
unit-places-long = places
unit-per-teacher = { "" }
unit-per-teacher-long = students per teacher
unit-money = million yuan

chart-enrolment = Enrolment
chart-employment = Employment rate
chart-high-skilled = High-skilled, per year
chart-high-skilled-total = High-skilled, cumulated
chart-training = Training, per year
chart-training-total = Training, cumulated
chart-admissions = Admissions and limits
chart-places = Places in use
chart-teachers = Students per teacher
chart-cost = Cost
chart-level = By level
chart-mode = By mode
chart-tier = By tier of school
