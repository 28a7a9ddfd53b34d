# 指标与图表
ledger-caption = 2025 年十项指标与规划目标
plan-targets = 规划目标
col-name = 指标
col-value = 2025 预计
col-target = 目标
col-gap = 差距
col-quo = 较现状延续
col-line = 与目标线的位置
col-chance = 达到的把握
chance-of = 把握 { $chance }
chance-certain = 确定
chance-certain-miss = 确定未达
all-six = 六项主要指标同时达到的把握
all-six-low = 为什么低
all-six-how = 怎么得来
status-quo = 现状延续
line-short = 不足
line-beyond = 目标以上
aspiration = 争取目标
aspiration-short = 争取
target-short = 目标
own-scales = 各行比例尺不同
met = 达到
missed = 未达
missed-by = 未达 差 { $gap }
source-of = 出处：规划 { $section }

verdict-all = 十项指标全部达到
verdict-some = { $met ->
    [0] 十项指标均未达到；
    [1] 十项指标达到一项；
    [2] 十项指标达到两项；
    [3] 十项指标达到三项；
    [4] 十项指标达到四项；
    [5] 十项指标达到五项；
    [6] 十项指标达到六项；
    [7] 十项指标达到七项；
    [8] 十项指标达到八项；
   *[9] 十项指标达到九项；
}
verdict-short = { $name }差 { $gap }
verdict-level = { $name }持平而未超过
verdict-nothing = { $name }无从计算
verdict-more = ，另有 { $count } 项未达
announce-met = { $name } 达到。
announce-missed = { $name } 未达。

indicator-E1 = 在校生规模
indicator-E1-period = 2025 年末
indicator-E1-short = 在校生
indicator-E1-verdict = 在校生
indicator-E1-unit = 人
indicator-E1-section = 专栏1-1
indicator-E2 = 毕业生就业率
indicator-E2-period = 2025 年
indicator-E2-short = 就业率
indicator-E2-verdict = 就业率
indicator-E2-unit = { "" }
indicator-E2-section = 专栏1-2
indicator-E2b = 初次就业率最低年
indicator-E2b-period = 2021–2025
indicator-E2b-short = 最低年
indicator-E2b-verdict = 最低年就业率
indicator-E2b-unit = { "" }
indicator-E2b-section = 二(二)
indicator-E3 = 培养培训高技能人才
indicator-E3-period = 五年累计
indicator-E3-short = 高技能
indicator-E3-verdict = 高技能人才
indicator-E3-unit = 人
indicator-E3-section = 专栏1-3
indicator-E4 = 职业技能培训
indicator-E4-period = 五年累计
indicator-E4-short = 培训
indicator-E4-verdict = 职业培训
indicator-E4-unit = 人次
indicator-E4-section = 专栏1-4
indicator-E5 = 技师学院总数
indicator-E5-period = { "" }
indicator-E5-short = 技师学院
indicator-E5-verdict = 技师学院
indicator-E5-unit = 所
indicator-E5-section = 二(二)
indicator-E6 = 技师学院覆盖市
indicator-E6-period = 14 市
indicator-E6-short = 覆盖市
indicator-E6-verdict = 技师学院覆盖
indicator-E6-unit = 市
indicator-E6-section = 二(二)
indicator-E7 = 优质技工院校
indicator-E7-period = { "" }
indicator-E7-short = 优质院校
indicator-E7-verdict = 优质院校
indicator-E7-unit = 所
indicator-E7-section = 二(二)
indicator-E8 = 省级优质专业
indicator-E8-period = { "" }
indicator-E8-short = 优质专业
indicator-E8-verdict = 优质专业
indicator-E8-unit = 个
indicator-E8-section = 二(二)
indicator-E9 = 每市院校数达标
indicator-E9-period = 14 市
indicator-E9-short = 院校达标
indicator-E9-verdict = 院校达标市
indicator-E9-unit = 市
indicator-E9-section = (二十二)


unit-wan = 万
unit-wan-persons = 万人
unit-wan-person-times = 万人次
unit-persons = 人
unit-person-times = 人次
unit-persons-long = 人
unit-person-times-long = 人次
unit-schools = 所
unit-schools-long = 所
unit-majors = 个
unit-majors-long = 个
unit-cities = 市
unit-cities-long = 市
unit-places = 个
unit-places-long = 个
unit-per-teacher = 人/教师
unit-per-teacher-long = 人/教师
unit-money = 亿元

chart-enrolment = 在校生
chart-employment = 就业率
chart-high-skilled = 高技能人才，每年
chart-high-skilled-total = 高技能人才，累计
chart-training = 职业培训，每年
chart-training-total = 职业培训，累计
chart-admissions = 招生与制约
chart-places = 学位与使用
chart-teachers = 师生比
chart-cost = 经费
chart-level = 按层次
chart-mode = 按形式
chart-tier = 按学校类别
