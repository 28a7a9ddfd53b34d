# Charts and paper
charts-failed = The charts did not load, so tables stand in; the indicators are not affected. Reload when online to try again.
chart-title = { $name }, { $unit }
chart-label = Chart: { $name }. The table below has the figures.
chart-target = Target { $target }
note-axis = Axis starts at { $start }

chart-enrolment-long = Students enrolled at year end
chart-enrolment-note = { "" }
chart-employment-long = Employment rate of full-time graduates
chart-employment-note = Base rates calibrated to the national statistic of { $year }, not a provincial figure; employment and initial employment share one series
chart-high-skilled-long = High-skilled workers trained per year
chart-high-skilled-note = The target needs { $pace } a year on average
chart-high-skilled-total-long = High-skilled workers trained, cumulative
chart-high-skilled-total-note = { "" }
chart-training-long = Vocational training per year
chart-training-note = The target needs { $pace } a year on average
chart-training-total-long = Vocational training, cumulative
chart-training-total-note = { "" }
chart-admissions-long = Full-time intake and its limits
chart-admissions-note = Limits are sums over the cities; intake is the lowest limit of each city
chart-places-long = Full-time students and places
chart-places-note = Use above 100% means overcrowding
chart-teachers-long = Full-time students per teacher
chart-teachers-note = { "" }
chart-cost-long = Running and capital cost per year
chart-cost-note = Capital cost is spread evenly over the planned building time
chart-level-long = Students by level and mode at year end
chart-level-note = { "" }
chart-mode-long = Students by mode at year end
chart-mode-note = { "" }
chart-tier-long = Full-time students by type of school at year end
chart-tier-note = Shared out by the places of each type
chart-source-target = Target: { $source }.{ " " }
chart-source-figure = { $name } { $value }: { $source }.{ " " }
chart-source-own = own figure, was { $shipped }
chart-source-schools = { $placeholders ->
    [0] Schools by city in { $base }: own figures.{ " " }
    [one] One count of schools by city in { $base } is a placeholder.{ " " }
   *[other] Of the schools by city in { $base }, { $placeholders } counts are placeholders.{ " " }
}
chart-source-rest = The rest is projected.

row-scenario = This scenario
row-status-quo = Status quo
row-pace = Needed per year
row-pace-total = Even pace to the target
row-intake-full-time = Full-time intake
row-intake-part-time = Part-time intake
row-graduates = Graduates
row-graduates-full-time = Full-time graduates
row-leavers = Left without graduating
row-limit-plan = Intake plan
row-limit-pool = Pool limit
row-limit-places = Places limit
row-limit-teachers = Teachers limit
row-bound-plan = Bound by the plan
row-bound-pool = Bound by the pool
row-bound-places = Bound by places
row-bound-teachers = Bound by teachers
row-shifted = Moved to intermediate for lack of advanced-level places
row-full-time-students = Full-time students
row-full-time-status-quo = Status quo students
row-places = Places
row-place-use = Use of places
row-senior-share = Advanced-level and above
row-teacher-ceiling = Ceiling
row-teachers = Teachers
row-running-cost = Running cost
row-capital-cost = Capital cost
row-cost-total = Total
row-cost-status-quo = Status quo, total
row-level-intermediate = Full-time intermediate
row-level-senior = Full-time advanced-level
row-level-technician = Prospective technicians
row-level-part-intermediate = Part-time intermediate
row-level-part-senior = Part-time advanced-level
row-all-students = All students
row-mode-full-time = Full-time
row-mode-part-time = Part-time
row-tier-technical-school = Technical schools
row-tier-senior-technical-school = Senior technical schools
row-tier-technician-college = Technician colleges
row-count-technical-school = Technical schools
row-count-senior-technical-school = Senior technical schools
row-count-technician-college = Technician colleges

print-cities = Students by city at year end
sources-title = Sources
fitness-note = Made for comparing measures and checking the arithmetic of targets, not for forecasting a single school.

# Bands
fan-outer = 80% of draws
fan-inner = 50% of draws
fan-p10 = { $value } P10
fan-p90 = { $value } P90
fan-median = { $value } median
note-fan = Pale band P10–P90, deep band P25–P75, from { $samples } draws
note-fan-above = The central case lies above the median: the model assumes that plans fall short more often than they overrun
note-fan-below = The central case lies below the median because the assumed ranges are lopsided
row-p10-p90 = P10–P90
row-p25-p75 = P25–P75
row-median = Median
help-trends = The solid line is the central case, the pale band holds 80% of the draws.
