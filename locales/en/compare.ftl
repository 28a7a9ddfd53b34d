# Comparison
compare-title = { $count ->
    [one] { $count } scenario compared
   *[other] { $count } scenarios compared
}
compare-seen = { $count } scenarios, { $seen } shown here
compare-table = The indicators, money and what differs, by scenario
compare-back = Back to the workbench
compare-add = Add a scenario
compare-add-now = This scenario as it is now
compare-legend = The line is the target, a disc meets it, a diamond misses it; the ring is the reference, { $title }.
compare-beside = What stands beside the values
compare-to-target = To target
compare-to-reference = Against reference
compare-is-reference = The reference that the others are measured against
compare-reference-short = reference
compare-in-hand = current
compare-met = { $count } of { $total } met
compare-refer = Reference
compare-refer-hint = Reference: measure the others against { $title }
compare-take = Open
compare-take-hint = Open { $title } and go on with it; the current scenario stays in the comparison
compare-earlier-hint = Move { $title } to the left
compare-later-hint = Move { $title } to the right
compare-out-hint = Take { $title } out of the comparison
compare-taken-out = { $title } was taken out.
compare-put-back = Put back
compare-sort = Order the scenarios by: { $name }
compare-left = Scenario on the left
compare-right = Scenario on the right
compare-capital = Capital cost
compare-running = Running cost
compare-total = Total
compare-five-years = over the plan
compare-differs = { $count ->
    [one] { $count } difference, all else the same
   *[other] { $count } differences, all else the same
}
compare-nothing-differs = The scenarios are all the same
compare-changed = What was changed
compare-from = From which scenario
compare-to = To which scenario
compare-cities = Cities at the end of { $year }
compare-students = Enrolment
compare-against = Against reference
compare-colleges = Colleges
compare-saved = Saved scenarios
compare-add-link = Paste a link
compare-share = Share all { $count }
compare-share-most = A link carries at most { $count } scenarios
compare-from-link = This comparison came by a link and is not saved; the earlier one is untouched.
compare-keep = Save this one in its place
compare-earlier = Back to the earlier one
compare-own-data = On own data
compare-plan-data = On the plan’s data
compare-other-plans = { $count } more of other plans, not shown
