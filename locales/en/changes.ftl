# What differs between two scenarios
change-lever-full-time-intake-growth = full-time intake
change-lever-part-time-intake-growth = part-time intake
change-lever-apprentices-added = apprentices
change-lever-senior-intake-share = advanced-level share of intake
change-lever-upper-secondary-entry-share = upper-secondary entrants
change-lever-part-time-senior-share = part-time advanced-level share
change-lever-training-growth = training
change-lever-certificate-yield-added = advanced certificates from training
change-lever-dropout-reduction = drop-out
change-lever-teacher-growth = teachers
change-lever-employment-rate-added = employment
change-lever-quality-schools-built = key schools
change-lever-quality-majors-built = key majors
change-growth = { $value }% a year
change-persons = { $value } more a year
change-share = { $value }%
change-points = { $value } pp
change-cut = cut by { $value }%
change-schools = { $value } a year
change-majors = { $value } a year
change-not-given = not changed
change-none = none
change-quoted = “{ $text }”
change-colleges = technician colleges
change-new-builds = { $count ->
    [one] { $count } new build
   *[other] { $count } new builds
}
change-upgrades = { $count ->
    [one] { $count } upgrade
   *[other] { $count } upgrades
}
change-mergers = { $count ->
    [one] { $count } merger
   *[other] { $count } mergers
}
change-mix-separator = ,_
change-project = { $city } { $kind } { $year }
change-project-places = { $city } { $kind } { $year } ({ $places } places)
change-project-changed = { $from } → { $to }
change-projects-added = Added: { $list }
change-projects-removed = Removed: { $list }
change-projects-changed = Changed: { $list }
change-projects-reordered = Same projects in another order; where schools run short, the first come first
change-city-growth = { $city }: { $series } (above the province)
change-figure-unchanged = { $value } (unchanged)
change-reason = Reason for: { $figure }
change-data-name = Name of the data
change-data-date = Date of the data
change-data-note = Note on the data
change-by-city = { $value } summed by city
change-observed-enrolled = { $year } observed: enrolment
change-observed-full-time = { $year } observed: full-time intake
change-observed-part-time = { $year } observed: part-time intake
change-observed-training = { $year } observed: training
change-observed-high-skilled = { $year } observed: high-skilled
change-observed-employment = { $year } observed: employment rate
change-observed-city = { $city } { $from } → { $to }
change-shock-loss-factor = Single draw: drop-out factor
change-shock-attractable-share = Single draw: share of the age group that can be recruited
change-shock-cohort-growth = Single draw: growth of the age group
change-shock-full-time-plan-factor = Single draw: planned full-time intake, factor
change-shock-part-time-plan-factor = Single draw: planned part-time intake, factor
change-shock-training-plan-factor = Single draw: planned training, factor
change-shock-certificate-yield-factor = Single draw: certificates from training, factor
change-shock-certificate-rate = Single draw: certificate rate of advanced-level graduates
change-shock-employment-shift = Single draw: shift of the employment rate
change-shock-opening-delay = Single draw: years by which colleges open late
change-shock-ramp-factor = Single draw: new places in use, factor
change-shock-hiring-factor = Single draw: teachers hired, factor
change-range = Uncertainty: { $input }
change-target = Target: { $indicator }
range-factor = { $low } to { $high } times
range-share = { $low } to { $high }%
range-growth = { $low } to { $high }% a year
range-points = { $low } to { $high } pp
range-delay = one year late { $low }%, two years late { $high }%
change-title = Title
change-note = Note

# In one line
change-same = Same as { $name }
change-rest = { $count ->
    [one] { $count } more change
   *[other] { $count } more changes
}
change-cleared = { $name } no longer changed
change-colleges-more = { $count ->
    [one] { $count } new technician college
   *[other] { $count } new technician colleges
}
change-colleges-fewer = { $count ->
    [one] { $count } new technician college fewer
   *[other] { $count } new technician colleges fewer
}
change-colleges-other = { $count ->
    [one] { $count } new technician college arranged otherwise
   *[other] { $count } new technician colleges arranged otherwise
}
change-colleges-several = technician colleges: { $added } added, { $removed } removed, { $changed } changed
change-colleges-reordered = technician colleges in another order
change-city-growths = { $count } city growth rates
change-figures = { $count } figures changed
change-observations = { $count } observed figures
change-shocks = { $count } inputs of a single draw
change-ranges = { $count } ranges of uncertainty
change-targets = { $count } targets
rolled-reason = carried on from “{ $title }”

# Units of the uncertain inputs
range-unit-factor = ×
range-unit-share = %
range-unit-growth = % a year
range-unit-points = pp
