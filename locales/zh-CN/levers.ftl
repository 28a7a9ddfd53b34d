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
lever-full-time-intake-growth-meaning = 全日制招生计划每年比上一年增减多少；实招还受生源、办学容量、教师制约。
lever-full-time-intake-growth-source = 规划（十四）稳定全日制招生。
lever-part-time-intake-growth = 非全日制招生计划年增长率
lever-part-time-intake-growth-meaning = 非全日制招生计划（企业职工、新型学徒）每年比上一年增减多少。
lever-part-time-intake-growth-source = 规划（十四）扩大非全日制招生。
lever-apprentices-added = 企业新型学徒增招
lever-apprentices-added-meaning = 在非全日制招生之外，每年增招的企业新型学徒人数，按各市权重分配。
lever-apprentices-added-source = 规划（十九）全面实施企业新型学徒制。
lever-senior-intake-share = 高级工班招生占比
lever-senior-intake-share-meaning = 全日制招生中高级工班所占比例；高级工容量不够时，超出部分转读中级工。
lever-senior-intake-share-source = 规划（十四）逐步提升高级工班招生比例；默认值为模型假设。
lever-upper-secondary-entry-share = 高级工班高中毕业生占比
lever-upper-secondary-entry-share-meaning = 高级工班新生中高中毕业生的比例，其余为初中毕业生；高中毕业生学制较短，规划期内可以毕业。
lever-upper-secondary-entry-share-source = 规划（十四）扩大招收高中毕业生比例；默认值为模型假设。
lever-part-time-senior-share = 非全日制高级工占比
lever-part-time-senior-share-meaning = 非全日制招生中读高级工的比例，其余读中级工。
lever-part-time-senior-share-source = 规划（十九）联合培养高级工；默认值为模型假设。
lever-training-growth = 职业技能培训年增长率
lever-training-growth-meaning = 职业技能培训人次每年比上一年增减多少；受教师数量制约。
lever-training-growth-source = 规划（十五）不断扩大培训规模。
lever-certificate-yield-added = 培训取得高级工证书比例提高
lever-certificate-yield-added-meaning = 培训人次中取得高级工以上证书的比例，在基年推算值之上增加几个百分点。
lever-certificate-yield-added-source = 规划（十五）（十六）提升培训质量、职业技能等级认定。
lever-dropout-reduction = 流失率降幅（比基年）
lever-dropout-reduction-meaning = 各学年流失率比基年降低百分之几。
lever-dropout-reduction-source = 基年流失率按全国招生、毕业与在校生校准。
lever-teacher-growth = 教师年增长率
lever-teacher-growth-meaning = 教师在补足离职之外每年净增多少；生师比另有上限。
lever-teacher-growth-source = 规划（九）按生师比例配齐专业教师；辽宁省技工院校管理暂行办法。
lever-employment-rate-added = 就业率增减
lever-employment-rate-added-meaning = 各层次毕业生就业率在基年之上增减几个百分点。
lever-employment-rate-added-source = 规划（二十五）深化就业创业服务。
lever-quality-schools-built = 优质技工院校建设
lever-quality-schools-built-meaning = 每年建成的优质技工院校数；合计不超过技师学院与高级技工学校之和。
lever-quality-schools-built-source = 规划 专栏6 遴选优质技工院校。
lever-quality-majors-built = 优质专业建设
lever-quality-majors-built-meaning = 每年建成的省级优质专业数；合计不超过每校上限。
lever-quality-majors-built-source = 规划 专栏6 遴选优质专业。

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
