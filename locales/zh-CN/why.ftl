# 不确定因素
input-loss-factor = 流失率
input-attractable-share = 可争取生源
input-cohort-growth = 适龄人口年增长
input-full-time-plan-factor = 全日制完成率
input-part-time-plan-factor = 非全日制完成率
input-training-plan-factor = 培训计划完成率
input-certificate-yield-factor = 培训取证比例
input-certificate-rate = 毕业取证率
input-employment-shift = 就业率偏移
input-opening-delay = 启用延误
input-ramp-factor = 新容量到位
input-hiring-factor = 教师招聘到位

# 原因
why-indicator = 看哪一项指标
why-baseline = 从哪里算起
why-table = 表格
why-chart = 看图
why-waiting = 正在分摊…
why-source = 出处
why-title-more = 从{ $from }到{ $to }：多出的 { $amount }来自哪里
why-title-fewer = 从{ $from }到{ $to }：减少的 { $amount }来自哪里
why-title-same = 从{ $from }到{ $to }：没有净变化
why-gap-missed = 为什么差 { $gap }：{ $baseline }距目标 { $from }，调节项 { $levers }，假设 { $assumptions }，合计 { $to }。
why-gap-strict = 为什么持平而未超过：{ $baseline }距目标 { $from }，调节项 { $levers }，假设 { $assumptions }，合计 { $to }。
why-gap-level = 为什么恰好达标：{ $baseline }距目标 { $from }，调节项 { $levers }，假设 { $assumptions }，合计 { $to }。
why-gap-met = 为什么超出 { $gap }：{ $baseline }距目标 { $from }，调节项 { $levers }，假设 { $assumptions }，合计 { $to }。
why-note = 按每个调节项在所有先后次序中的平均贡献分摊（Shapley），与次序无关，合计恰为 { $total }。调节项 { $levers }，假设变动 { $assumptions }。
why-rounded = 各数取整时使其相加恰为合计。
why-idle = { $count ->
   *[other] { $names }对此项无影响。
}
why-end-missed = { $value } 差 { $gap }
why-end-strict = { $value } 持平，未超过
why-end-level = { $value } 恰好达标
why-end-met = { $value } 超出 { $gap }
why-city-growth = 分市增速
why-assumptions = 假设变动
why-figures = { $count } 个数字
why-setting-now = { $from }，改为 { $to }
why-go = 到这个调节项
why-nothing-moved = 各调节项与{ $baseline }相同，没有变化可分。打开一个预设情景，或动一个调节项，这里就会说明原因。
why-no-value = 没有毕业生，就业率无从计算，也就无从分摊。
why-col-lever = 调节项
why-col-setting = 设定
why-col-share = 贡献，{ $unit }
why-col-after = 此后，{ $unit }
why-col-left = 距目标
why-total = 合计
why-by = 细分
why-by-none = 不细分
why-by-years = 逐年
why-by-cities = 分市
why-years-title = { $name }逐年：各调节项的贡献，{ $unit }
why-cities-title = { $name }分市：各调节项的贡献，{ $unit }

# 什么最能改变它
matters-title = 影响最大的不确定因素
matters-caption = 各因素取 P10、P90，其余取最可能值；两色相接处为 { $base }
matters-waiting = 正在逐个变动不确定因素…
matters-years = { $years } 年
matters-label = { $name }：各不确定因素取 P10 与 P90 时的结果。数字见表格。
matters-none = 没有不确定因素影响此项。
matters-off = 目标 { $target } 在图外
matters-first = 最该先弄清的是{ $first }：若能确知，方差平均可减少约 { $part }；其次是{ $second }，约 { $other }。
matters-first-alone = 最该先弄清的是{ $first }：若能确知，方差平均可减少约 { $part }。
matters-note = 由 { $points } 个样点、{ $runs } 次运行估计（Sobol’，Jansen 法）；这里各因素视为相互独立，各自范围都是假设。相差一两个百分点属估计误差；估得的合计小于单独时，按单独列出。
matters-shares = 各因素解释的方差
matters-alone = 单独
matters-total = 连同与其他因素的相互作用
matters-col-input = 不确定因素
matters-col-low = P10
matters-col-high = P90
matters-col-value = { $name }，{ $unit }
help-why = 每条是该调节项带来的增减，相加等于总变化。
