# 达标路径
takes-title = 只调一项，最少调到多少
takes-title-met = { $name }已达标：只调一项，最低可到多少
takes-title-chance = 以 { $chance } 的概率达标：只调一项，最少调到多少
takes-title-chance-met = { $name }的达标概率已有 { $chance }：只调一项，最低可到多少
takes-intro = 用于没有实际完成数的各年，各年同值；按占可调范围的比例由小到大排列。
takes-only-just = 都只够跨过目标线：达标概率 { $low } 至 { $high }。要更高的概率，选上面的 50%、80% 或 90%。
takes-only-just-one = 都只够跨过目标线：达标概率 { $chance }。要更高的概率，选上面的 50%、80% 或 90%。
takes-chance = 要多高的达标概率
takes-plain = 测算值
takes-with = 概率 { $chance }
takes-waiting = 正在求最小设定…
takes-col-lever = 调节项（各年同值）
takes-col-present = 现在
takes-col-least = 最小设定
takes-col-bound = 最低可到
takes-col-value = 设定
takes-col-gives = 可得
takes-col-others = 其余指标
takes-col-chance = 达标概率
takes-col-apply = 采用
takes-apply = 采用
takes-apply-of = 采用 { $name } { $value }
takes-nearest = 离现值最近的一档
takes-nearest-note = “离现值最近的一档”：此项指标随这个调节项未必单调，更小的设定也可能达标。
takes-everywhere = 在整个可调范围内都达标
takes-never = 可调范围内都不达标：最接近 { $closest }
takes-never-chance = 可调范围内都达不到这一概率：测算值最高处概率 { $closest }
takes-others-met = 仍达标
takes-others-same = 不变
takes-others-fall = { $names }不再达标
takes-others-rise = { $names }也达标
takes-against = 与规划导向相反：{ $source }
takes-together = 几个调节项一起，最小的同比例调整
takes-norm = { $count ->
    [1] 只需一个调节项调其可调范围的 { $part }；没有更小的同比例调整能达标（以各调节项占可调范围之比的最大者计）。
   *[other] { $count } 个调节项各朝有利的方向调其可调范围的 { $part }；没有更小的同比例调整能达标（以各调节项占可调范围之比的最大者计）。
}
takes-apply-together = 采用这个组合
takes-together-never = 所有调节项一起调到头也不能达标。
takes-applied = 已采用：{ $what }。
takes-undo = 撤销这一步
takes-separator = 、
takes-no-lever = { $name }取决于学院布点，没有单个调节项可调。到“分市”页按条件求布点，算出建设费最省的方案。
takes-place = 到“分市”页求布点
takes-gives = 得 { $value }；其余指标：{ $others }；达标概率 { $chance }
help-takes = 每行只调这一项，刚好达标的最小值；是否可行、是否合乎规划导向须另行判断。
