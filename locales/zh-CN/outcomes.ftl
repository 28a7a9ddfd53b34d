# 指标与图表
ledger-caption = { $year } 年各项指标与规划目标
plan-targets = 规划目标
col-name = 指标
col-value = { $year } 年测算值
col-target = 目标
col-gap = 与目标差
col-quo = 比维持现状
col-line = 与目标线的位置
col-chance = 达标概率
chance-of = 概率 { $chance }
chance-certain = 按设定达标
chance-certain-miss = 按设定未达标
chance-provisional = 依暂填数
all-main = { $count ->
    [4] 四项主要指标
   *[other] { $count } 项主要指标
}同时达标的概率
all-targets = 全部 { $count } 项目标同时达标
all-main-low = 为什么低
all-main-how = 怎么得来
status-quo = 维持现状
line-short = 未达目标
line-beyond = 超过目标
aspiration = 争取目标
aspiration-short = 争取
guidance = 布局导向，不计入达标项数
guidance-short = 导向
provisional = 暂填
target-none = 不设目标
rolled-from = 基数结转自“{ $title }”，{ $year } 年末
target-short = 目标
own-scales = 各行刻度不同
met = 达标
missed = 未达标
missed-by = 未达标，差 { $gap }

verdict-all = 按测算值，{ $total } 项指标全部达标
verdict-some = { $met ->
    [0] 按测算值，{ $total } 项指标均未达标；
   *[other] 按测算值，{ $total } 项指标中 { $met } 项达标；
}
verdict-how = 测算值按各因素取最可能值算得；若干行的测算值高于各自的中位数，所以达标项数多而同时达标的概率低。
verdict-short = { $name }差 { $gap }
verdict-level = { $name }与目标持平，未超过
verdict-nothing = { $name }无从计算
verdict-more = ，另有 { $count } 项未达标
announce-met = { $name } 达标。
announce-missed = { $name } 未达标。

indicator-E1 = 在校生规模
indicator-E1-period = { $year } 年末
indicator-E1-short = 在校生
indicator-E1-verdict = 在校生
indicator-E2 = 毕业生就业率
indicator-E2-period = { $year } 年
indicator-E2-short = 就业率
indicator-E2-verdict = 就业率
indicator-E2b = 初次就业率（各年最低）
indicator-E2b-period = { "" }
indicator-E2b-short = 初次就业率
indicator-E2b-verdict = 初次就业率
indicator-E3 = 培养培训高技能人才
indicator-E3-period = { $years } 年累计
indicator-E3-short = 高技能人才
indicator-E3-verdict = 高技能人才
indicator-E4 = 职业技能培训
indicator-E4-period = { $years } 年累计
indicator-E4-short = 技能培训
indicator-E4-verdict = 职业技能培训
indicator-E5 = 技师学院总数
indicator-E5-period = { "" }
indicator-E5-short = 技师学院
indicator-E5-verdict = 技师学院
indicator-E6 = 技师学院覆盖市
indicator-E6-period = { "" }
indicator-E6-short = 覆盖市
indicator-E6-verdict = 技师学院覆盖
indicator-E7 = 优质技工院校
indicator-E7-period = { "" }
indicator-E7-short = 优质院校
indicator-E7-verdict = 优质院校
indicator-E8 = 省级优质专业
indicator-E8-period = { "" }
indicator-E8-short = 优质专业
indicator-E8-verdict = 优质专业
indicator-E9 = 院校数达扶持下限的市
indicator-E9-period = { "" }
indicator-E9-short = 达扶持下限
indicator-E9-verdict = 达扶持下限的市


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
unit-cities = 个市
unit-cities-long = 个市
unit-places = 人
unit-places-long = 人
unit-per-teacher = 人/教师
unit-per-teacher-long = 人/教师
unit-money = 亿元

chart-enrolment = 在校生
chart-employment = 就业率
chart-high-skilled = 高技能人才，每年
chart-high-skilled-total = 高技能人才，累计
chart-training = 职业技能培训，每年
chart-training-total = 职业技能培训，累计
chart-admissions = 招生与制约
chart-places = 办学容量与使用率
chart-teachers = 生师比
chart-cost = 经费
chart-level = 按层次
chart-mode = 按形式
chart-tier = 按学校类别
help-board = 测算值按各因素取最可能值算得；概率是在假设范围内模拟 1 万次的达标比例，不是预测。
