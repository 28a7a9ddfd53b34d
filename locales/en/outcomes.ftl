# Indicators and charts
ledger-caption = Indicators of { $year } against the plan’s targets
plan-targets = Plan targets
col-name = Indicator
col-value = { $year }
col-target = Target
col-gap = Gap
col-quo = vs status quo
col-line = Place on the target line
col-chance = Chance
chance-of = chance { $chance }
chance-certain = met as set
chance-certain-miss = missed as set
chance-provisional = placeholder counts
all-main = Chance of all { $count } main indicators
all-targets = all { $count } hard targets
all-main-low = Why so low
all-main-how = How it is found
status-quo = status quo
line-short = short
line-beyond = beyond
aspiration = Aspiration (“strive for”)
aspiration-short = Aspiration
guidance = Guidance on location, not counted
guidance-short = Guidance
provisional = placeholder
target-none = no target
rolled-from = Base figures carried on from “{ $title }”, end of { $year }
target-short = Target
own-scales = each row has its own scale
met = Met
missed = Missed
missed-by = Missed by { $gap }

verdict-all = Central case: all { $total } indicators met
verdict-some = { $met ->
    [0] Central case: none of { $total } indicators met;{ " " }
   *[other] Central case: { $met } of { $total } indicators met;{ " " }
}
verdict-how = The central case takes every uncertain input at its likeliest value; several rows lie above their own median, so many can be met while the chance of meeting all at once is low.
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
indicator-E1-period = end { $year }
indicator-E1-short = Enrolment
indicator-E1-verdict = enrolment
indicator-E2 = Graduate employment
indicator-E2-period = { $year }
indicator-E2-short = Employment
indicator-E2-verdict = employment
indicator-E2b = Initial employment, lowest year
indicator-E2b-period = { "" }
indicator-E2b-short = Initial empl.
indicator-E2b-verdict = initial employment
indicator-E3 = High-skilled workers
indicator-E3-period = over { $years } years
indicator-E3-short = High-skilled
indicator-E3-verdict = high-skilled
indicator-E4 = Training enrolments
indicator-E4-period = over { $years } years
indicator-E4-short = Training
indicator-E4-verdict = training
indicator-E5 = Technician colleges
indicator-E5-period = { "" }
indicator-E5-short = Colleges
indicator-E5-verdict = colleges
indicator-E6 = Cities with a college
indicator-E6-period = { "" }
indicator-E6-short = Covered
indicator-E6-verdict = cities covered
indicator-E7 = Key schools
indicator-E7-period = { "" }
indicator-E7-short = Key schools
indicator-E7-verdict = key schools
indicator-E8 = Key majors
indicator-E8-period = { "" }
indicator-E8-short = Key majors
indicator-E8-verdict = key majors
indicator-E9 = Cities at the supported minimum
indicator-E9-period = { "" }
indicator-E9-short = School floor
indicator-E9-verdict = cities at the supported minimum


unit-wan-persons = { "" }
unit-wan-person-times = { "" }
unit-persons = { "" }
unit-person-times = { "" }
unit-persons-long = persons
unit-person-times-long = enrolments
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
chart-high-skilled-total = High-skilled, cumulative
chart-training = Training, per year
chart-training-total = Training, cumulative
chart-admissions = Intake and limits
chart-places = Places and their use
chart-teachers = Students per teacher
chart-cost = Cost
chart-level = By level
chart-mode = By mode
chart-tier = By tier of school
help-board = The central case takes every input at its likeliest value; a chance is the share of 10,000 draws within the assumed ranges that meet the target, not a forecast.
