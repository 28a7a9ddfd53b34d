# The dialog with an indicator's source.
grade-label = Basis
how-label = Computed
note-label = Note
data-moved = Change
data-moved-by = by assumptions { $assumptions }, by levers { $levers }
indicator-E1-how = Full-time and part-time students together at the end of { $last }.
indicator-E2-how = Employment rate of full-time graduates in { $last }, weighted by programme. Base rates are calibrated to the national statistic of { $statistic }, not a provincial figure; initial employment uses the same series.
indicator-E2b-how = The lowest year of the plan: the plan wants the rate kept at 97% or more. Base rates are calibrated to the national statistic of { $statistic }, not a provincial figure; the series is that of graduate employment.
indicator-E3-how = Over the plan: certified graduates at advanced level and above, counted as persons, plus training enrolments that end with such a certificate, counted each time.
indicator-E4-how = Training enrolments in all cities { $first }–{ $last }; registered apprentices are students and are not counted twice.
indicator-E5-how = The colleges of { $base } and the new builds, upgrades and mergers that open by { $last }.
indicator-E6-how = Cities with at least one technician college in { $last }; the plan strives for it.
indicator-E7-how = Built over the plan, no more than there are technician colleges and senior technical schools.
indicator-E8-how = Built over the plan, no more than the ceiling per school.
indicator-E9-how = Cities with at least as many technician colleges and senior technical schools as the plan proposes to support. The plan gives this as guidance on location, not as a target, so it is not counted.
grade-plan = the plan’s text
grade-standard = official standard
grade-statistic = official statistic
grade-calibrated = derived from statistics
grade-assumption = assumption of the model
grade-placeholder = placeholder without source
schools-label = Schools
schools-placeholder = { $count ->
    [0] The schools by city in { $base } are own figures.
    [one] One count of schools by city in { $base } is a placeholder without source.
   *[other] { $count } counts of schools by city in { $base } are placeholders without source.
}
basis-title = Figures that the value starts from
basis-note = A name leads to its figure on the Data page, where it can be changed.
basis-name = Figure
basis-value = Value
basis-own = own figure
basis-own-source = The plan’s data has { $shipped }
basis-schools = Schools by city
