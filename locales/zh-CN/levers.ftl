# 调节项
levers = 调节项
levers-moved = 已改 { $count } 项
lever-groups = 调节项分组
reset-all = 全部还原
reset-all-hint = 还原为打开时的情景，可撤销
reset-lever = 还原
reset-of = 还原 { $name }
meaning-of = { $name }：含义与出处
years-of = { $name }：逐年设定
by-year = 逐年
set-years = 逐年设定
lever-spoken = { $name }，{ $value }
lever-spoken-years = { $name }，{ $year } 年 { $value }，逐年不同
range-refused = 只能填 { $low } 至 { $high }（{ $unit }）。
range-note = 可调范围 { $low } 至 { $high }（{ $unit }）。
neutral-note = 默认值 { $value }。
outside-range = 情景所设 { $value }（{ $unit }）超出可调范围（{ $low } 至 { $high }），按原值计算。
source-label = 出处

group-enrolment = 招生
group-colleges = 布局
group-training = 培训
group-quality = 质量
group-city = 分市
group-enrolment-short = 招生
group-colleges-short = 布局
group-training-short = 培训
group-quality-short = 质量
group-city-short = 分市

unit-percent-per-year = %/年
unit-percent = %
unit-points = 个百分点
unit-persons-per-year = 人/年
unit-schools-per-year = 所/年
unit-majors-per-year = 个/年

lever-full-time-intake-growth = 全日制招生计划年增长率
lever-part-time-intake-growth = 非全日制招生计划年增长率
lever-apprentices-added = 企业新型学徒增招
lever-senior-intake-share = 高级工班招生占比
lever-upper-secondary-entry-share = 高级工班高中毕业生占比
lever-part-time-senior-share = 非全日制高级工占比
lever-training-growth = 职业技能培训年增长率
lever-certificate-yield-added = 培训取得高级工证书比例提高
lever-dropout-reduction = 流失率降幅（比基年）
lever-teacher-growth = 教师年增长率
lever-employment-rate-added = 就业率增减
lever-quality-schools-built = 优质技工院校建设
lever-quality-majors-built = 优质专业建设

# 布局、分市两行
projects-count = { $count ->
    [0] 技师学院项目：无
   *[other] 技师学院项目 { $count } 个
}
open-cities = 打开分市布局
kind-new-build = 新建
kind-upgrade = 升格
kind-merger = 合并
city-growth = 分市增速（高于全省）
city-growth-choose = 选择城市，打开其调节项
city-growth-count = { $count ->
    [0] 未设
   *[other] { $count } 个市
}
city-full-time-intake = 全日制招生
city-part-time-intake = 非全日制招生
city-training = 职业技能培训
help-rail = 拖动后右侧即时重算；短竖线是默认值，点小折线可逐年设定。
