# The dialog with an indicator's source.
grade-label = Basis
how-label = Computed
note-label = Note
data-moved = Change
data-moved-by = by assumptions { $assumptions }, by levers { $levers }
indicator-E1-how = Full-time and part-time students together at the end of 2025.
indicator-E2-how = Employment rate of full-time graduates in 2025, weighted by programme.
indicator-E2b-how = The worst of the five years: the plan wants the rate kept at 97 % or more.
indicator-E3-how = Over five years: certified graduates of senior programmes and above, and trainings that end with such a certificate.
indicator-E4-how = Person-times of training in all cities 2021–2025; registered apprentices are students and are not counted twice.
indicator-E5-how = The colleges of 2020 and the new builds, upgrades and mergers that open by 2025.
indicator-E6-how = Cities with at least one technician college in 2025; the plan strives for it.
indicator-E7-how = Built over five years, no more than there are colleges and senior technical schools.
indicator-E8-how = Built over five years, no more than three a school.
indicator-E9-how = Cities with at least as many colleges and senior technical schools as the plan supports (Shenyang and Dalian 3, the others 1).
grade-plan = the plan's text
grade-standard = official standard
grade-statistic = official statistic
grade-calibrated = computed from statistics
grade-assumption = assumption of the model
grade-placeholder = placeholder without source
schools-label = Schools
schools-placeholder = { $count ->
    [0] The schools by city in 2020 are own figures.
    [one] One count of schools by city in 2020 is a placeholder without source.
   *[other] { $count } counts of schools by city in 2020 are placeholders without source.
}
