# 怎样达到
takes-title = 怎样达到：只动一个杠杆，最小到多少
takes-title-met = { $name }已达到：只动一个杠杆，最低可到多少
takes-title-chance = 怎样以 { $chance } 的把握达到：只动一个杠杆，最小到多少
takes-title-chance-met = { $name }已有 { $chance } 的把握：只动一个杠杆，最低可到多少
takes-intro = 设定放入尚未观测的各年，五年同值；变动占量程最小的排在前面。
takes-only-just = 都只够跨过目标线：把握 { $low } 至 { $high }。要更大的把握，选上面的 50%、80% 或 90%。
takes-only-just-one = 都只够跨过目标线：把握 { $chance }。要更大的把握，选上面的 50%、80% 或 90%。
takes-chance = 要多大把握
takes-plain = 推算值
takes-with = { $chance } 把握
takes-waiting = 正在求最小设定…
takes-col-lever = 杠杆（各年同值）
takes-col-present = 现在
takes-col-least = 最小设定
takes-col-bound = 最低可到
takes-col-value = 设定
takes-col-gives = 可得
takes-col-others = 其余九项
takes-col-chance = 把握
takes-col-apply = 采用
takes-apply = 采用
takes-apply-of = 采用 { $name } { $value }
takes-nearest = 离现值最近的一档
takes-nearest-note = “离现值最近的一档”：此项指标随这个杠杆未必单调，更小的设定也可能达到。
takes-everywhere = 在整个量程内都达到
takes-never = 范围内都达不到：最接近 { $closest }
takes-never-chance = 范围内都达不到：推算值最高处把握 { $closest }
takes-others-met = 仍达到
takes-others-same = 不变
takes-others-fall = { $names }不再达到
takes-others-rise = { $names }也达到
takes-together = 几个杠杆一起，最小的一致变动
takes-norm = { $count ->
    [1] 只需一个杠杆动其量程的 { $part }；没有更小的一致变动能达到（以各杠杆占量程之比的最大者计）。
   *[other] { $count } 个杠杆各朝有利的方向动其量程的 { $part }；没有更小的一致变动能达到（以各杠杆占量程之比的最大者计）。
}
takes-apply-together = 采用这个组合
takes-together-never = 所有杠杆一起推到头也达不到。
takes-applied = 已采用：{ $what }。
takes-undo = 撤销这一步
takes-separator = 、
takes-no-lever = { $name }取决于学院布点，没有单个杠杆可调。到“城市”页按条件求布点，算出建设费最省的方案。
takes-place = 到城市页求布点
takes-gives = 得 { $value }；其余九项：{ $others }；把握 { $chance }
