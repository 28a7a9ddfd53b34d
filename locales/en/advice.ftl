# Warnings and repairs
warning-outside-years = { $count ->
    [one] One project in { $cities } does not start in { $first }–{ $last }.
   *[other] { $count } projects in { $cities } do not start in { $first }–{ $last }.
}
warning-outside-years-then = The model leaves such projects out: no cost and no college.
warning-outside-years-name = start outside the plan
warning-no-senior-school-left = { $count ->
    [one] No senior technical school is left in { $cities } for one project.
   *[other] No senior technical school is left in { $cities } for { $count } projects.
}
warning-no-senior-school-left-then = Each upgrade or merger takes one, in the order of the list; the others are left out.
warning-no-senior-school-left-name = no senior technical school left
warning-no-technical-school-left = { $count ->
    [one] No technical school is left in { $cities } for one merger.
   *[other] No technical school is left in { $cities } for { $count } mergers.
}
warning-no-technical-school-left-then = A merger takes a senior technical school and a technical school; an upgrade needs only the former.
warning-no-technical-school-left-name = no technical school left
warning-opens-late = { $count ->
    [one] One project in { $cities } opens only in { $year }.
   *[other] { $count } projects in { $cities } open in { $year } at the earliest.
}
warning-opens-late-then = The plan ends in { $last }: costs fall within the plan; the colleges and places come too late to count.
warning-opens-late-name = opening after the plan
warning-placeholder-schools = { $left ->
    [0] The school counts of { $base } are placeholders.
    [one] One school count of { $base } is still a placeholder.
   *[other] { $left } school counts of { $base } are still placeholders.
}
warning-placeholder-schools-then = No public source gives them; enter the real ones before you quote the number of colleges or the coverage. Unit costs remain assumptions.
warning-placeholder-schools-name = placeholder school counts
warning-too-few-colleges = Technician colleges in { $last }: { $colleges }, { $short } short.
warning-too-few-colleges-then = The plan asks for { $target } or more.
warning-too-few-colleges-name = too few colleges
warning-too-few-supported = Technician colleges or senior technical schools missing in { $cities }: { $missing }.
warning-too-few-supported-then = { $named ->
    [one] It has { $schools }, where the plan supports at least { $least }. Upgrades and mergers only turn one into the other; a new build adds one.
   *[other] Fewest in { $city }: { $schools }, where the plan supports at least { $least }. Upgrades and mergers only turn one into the other; a new build adds one.
}
warning-too-few-supported-name = fewer schools than the plan supports
warning-pace-high-skilled = { $years ->
    [1] { $last } needs { $needed } high-skilled workers; now it gives { $given }.
   *[other] { $from }–{ $last } needs { $needed } high-skilled workers a year on average; now it gives { $given }.
}
warning-pace-high-skilled-then = { $observed ->
    [0] That makes { $total } in all, { $short }.
   *[other] { $done } are done by { $until }; in all that makes { $total }, { $short }.
}
warning-pace-high-skilled-name = high-skilled workers behind pace
warning-pace-training = { $years ->
    [1] { $last } needs { $needed } training enrolments; now it gives { $given }.
   *[other] { $from }–{ $last } needs { $needed } training enrolments a year on average; now it gives { $given }.
}
warning-pace-training-then = { $observed ->
    [0] That makes { $total } in all, { $short }.
   *[other] { $done } are done by { $until }; in all that makes { $total }, { $short }.
}
warning-pace-training-name = training behind pace
warning-uncovered = No technician college in { $cities } by { $last }.
warning-uncovered-then = The plan strives for all { $target } cities; { $short } missing.
warning-uncovered-name = no technician college
warning-over-places = More students than places in { $cities }.
warning-over-places-then = { $named ->
    [one] { $use } of its places are taken in { $year }; places missing at most: { $missing }.
   *[other] Tightest in { $city }: { $use } of its places are taken in { $year }. Places missing in all cities together, at most: { $missing }.
}
warning-over-places-name = more students than places
warning-teachers-short = Too few teachers in { $cities }: more than { $ceiling } students each.
warning-teachers-short-then = { $named ->
    [one] { $load } students per teacher in { $year }; teachers missing at most: { $missing }.
   *[other] Tightest in { $city }: { $load } students per teacher in { $year }. Teachers missing in all cities together, at most: { $missing }.
}
warning-teachers-short-name = too few teachers
warning-senior-seats-short = Advanced-level places are short in { $cities }: over the years { $persons } of those meant for them go to intermediate programmes.
warning-senior-seats-short-then = { $named ->
    [one] Upgrades, mergers and new builds bring advanced-level places.
   *[other] Most of them in { $city }, { $most }; upgrades, mergers and new builds bring advanced-level places.
}
warning-senior-seats-short-name = advanced-level places short
warning-pool-exhausted = The local pool of young people in { $cities } is used up from { $year }.
warning-pool-exhausted-then = However many plans, places and teachers there are, no more students come.
warning-pool-exhausted-name = local pool used up
warning-fills-slowly = { $grown ->
    [0] Only { $usable } of the places newly built in { $cities } can be used by the end of { $last }.
   *[other] After the new build in { $cities } places stay empty by the end of { $last }.
}
warning-fills-slowly-then = { $pool ->
    [0] In all of { $city } { $use } of the places are taken, { $before } in { $base }; empty places: { $empty }, and intake takes years to follow.
   *[other] In all of { $city } { $use } of the places are taken, { $before } in { $base }; empty places: { $empty }, and the local pool is used up.
}
warning-fills-slowly-name = new places stay empty
warning-small-colleges = Technician colleges in { $cities } have fewer than { $standard } students on average.
warning-small-colleges-then = { $named ->
    [one] Even if all full-time students of its colleges were counted for those at least { $years } years old, they would have { $value } each.
   *[other] Smallest in { $city }: even if all full-time students of its colleges were counted for those at least { $years } years old, they would have { $value } each.
}
warning-small-colleges-name = colleges below the standard’s size
warning-little-training = Technician colleges in { $cities } have fewer than { $standard } training enrolments a year on average.
warning-little-training-then = { $named ->
    [one] Even if all training of the city were counted for colleges at least { $years } years old, they would have { $value } each.
   *[other] Fewest in { $city }: even if all its training were counted for colleges at least { $years } years old, they would have { $value } each.
}
warning-little-training-name = training below the standard
warning-few-seniors = Advanced-level students make up less than { $standard } at technician colleges in { $cities }, on average.
warning-few-seniors-then = { $named ->
    [one] Even with all advanced-level students of the city counted for its colleges, they make up { $value }.
   *[other] Lowest in { $city }: { $value }, even with all its advanced-level students counted for its colleges.
}
warning-few-seniors-name = advanced-level share below the standard
warning-beyond-supported = New builds bring { $cities } above the number of schools that the plan proposes to support.
warning-beyond-supported-then = { $named ->
    [one] That makes { $schools } technician colleges and senior technical schools by { $last }; the plan proposes to support { $least }–{ $most } and sets no ceiling. Upgrades and mergers would leave their number as it is.
   *[other] Most in { $city }: { $schools } technician colleges and senior technical schools by { $last }; the plan proposes to support { $least }–{ $most } and sets no ceiling. Upgrades and mergers would leave their number as it is.
}
warning-beyond-supported-name = more schools than the plan supports
warning-beyond-supported-already = { $cities } had more schools than the plan proposes to support from the start.
warning-beyond-supported-already-then = { $named ->
    [one] There were { $schools } technician colleges and senior technical schools in { $base }; the plan proposes to support { $least }–{ $most } and sets no ceiling. The others may go on.
   *[other] Most in { $city }: { $schools } technician colleges and senior technical schools in { $base }; the plan proposes to support { $least }–{ $most } and sets no ceiling. The others may go on.
}
warning-beyond-supported-already-name = more schools than supported from the start
warning-cheaper-placement = The same { $colleges } colleges in the same number of cities ({ $covered }) cost least by { $mix }.
warning-cheaper-placement-then = Capital cost { $least }, now { $cost }; both at assumed unit costs.
warning-cheaper-placement-name = a cheaper placement
warning-targets-conflict = If enrolment only just passes { $target }, { $colleges } technician colleges cannot all be at the standard size.
warning-targets-conflict-then = The standard size is { $each } students each, { $students } in all; the target of { $target } is a floor, so the two do not conflict. Even with every student at a technician college, the average would be { $average }.
warning-targets-conflict-name = standard size out of reach for all colleges

advice-pair = { $before } and { $last }
advice-list = { $before }, { $next }
advice-cities-more = { $cities } and others ({ $count } cities)
advice-cities-all = all { $count } cities
advice-no-places = { $city } has students and no places in { $year }. Places missing in all cities together, at most: { $missing }.
advice-no-teachers = { $city } has students and no teachers in { $year }. Teachers missing in all cities together, at most: { $missing }.
advice-short-by = { $gap } short
advice-short-level = level with the target, not above it
advice-mix-new-build = { $count ->
    [one] one new build
   *[other] { $count } new builds
}
advice-mix-upgrade = { $count ->
    [one] one upgrade
   *[other] { $count } upgrades
}
advice-mix-merger = { $count ->
    [one] one merger
   *[other] { $count } mergers
}
advice-source = { $document } { $section }; figure of { $year }; { $grade }
advice-source-whole = { $document }; figure of { $year }; { $grade }
advice-source-own = own figure, in place of { $source }

repair-open-data = Enter school counts
repair-add-new-build = { $count ->
    [one] Build one in { $cities }
   *[other] Build one each in { $cities }
}
repair-add-upgrade = { $count ->
    [one] Upgrade one in { $cities }
   *[other] Upgrade one each in { $cities }
}
repair-add-merger = { $count ->
    [one] One merger in { $cities }
   *[other] One merger each in { $cities }
}
repair-add-mix = Add the missing { $count }: { $mix }
repair-place = { $replaces ->
    [0] Enter { $mix }, { $cost }
   *[other] Change all to { $mix }, { $cost }
}
repair-set-lever = Set “{ $lever }” to { $value }
repair-cap-lever = Keep “{ $lever }” at or below { $value }
repair-grow-more = { $series } in { $cities }: { $value } a year above the province
repair-grow-less = { $series } in { $cities }: { $value } a year below the province
repair-change-new-build = Change to new build
repair-change-upgrade = Change to upgrade
repair-change-merger = Change to merger
repair-start-in = Start in { $year }
repair-fewer-places = { $count ->
    [one] Cut its places to { $places }
   *[other] Cut places to { $places } each
}
repair-take-out = { $count ->
    [one] Remove this project
   *[other] Remove these { $count } projects
}

effect-capital-cost = Capital cost over the plan
effect-running-cost = Running cost over the plan
effect-newly-met = Will be met: { $names }.
effect-newly-missed = Met now, would be missed: { $names }.
effect-further = Further from the target: { $names }.
effect-harmless = No plan target gets worse.
effect-appears = Brings: { $troubles }.
effect-vanishes = Clears: { $troubles }.
effect-trouble-in = { $trouble } ({ $cities })
