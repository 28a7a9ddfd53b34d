# 页面框架
brand = 技工
brand-note = 辽宁技工教育“十四五”测算
page-title = { $title } · 技工 Jigong
language-name = 中文
language-short = 中
language = 语言 Language
theme = 深色或浅色
untitled = 未命名情景
scenario-title = 情景名称
open-scenario = 打开其他情景
presets = 预设情景
open-file = 打开情景文件
export = 导出
save-scenario = 保存情景文件
save-outcome = 保存测算结果
print = 打印
more = 更多
undo = 撤销
undo-hint = 撤销（Ctrl+Z）
redo = 重做
redo-hint = 重做（Ctrl+Shift+Z）
kept = 已存于本机
not-kept = 未存
close = 关闭
done = 完成
skip-levers = 跳到杠杆
skip-board = 跳到指标
calculating = 正在测算…
list-separator = ，
note-separator = ；

preset-status-quo = 现状延续
preset-status-quo-note = 各项杠杆不动
preset-steady-plan = 稳步推进
preset-steady-plan-note = 招生、布局、培训、质量逐年推进
preset-mergers-for-coverage = 合并覆盖
preset-mergers-for-coverage-note = 六处合并，25 所覆盖 14 市
preset-apprenticeship-push = 学徒制扩招
preset-apprenticeship-push-note = 扩大非全日制，在校生与高技能达标
preset-training-first = 培训优先
preset-training-first-note = 培训增量提质，培训与高技能达标

# 面板
panels = 图表面板
tab-trends = 趋势
tab-make-up = 构成
tab-cities = 城市
full-table = 全部表格
show-chart = 看图
chart-pick = 选择图表
charts-failed = 图表程序没有载入，这里改用表格；各项指标不受影响。联网后刷新可再试。

# 城市
cities-title = 各市
map-pick = 地图显示
map-note = 示意图，不作划界依据
map-label = 辽宁 14 市示意图，方向键选市，回车看该市数字
map-waiting = 正在载入地图…
map-failed = 地图没有载入；各市数字见下面的表格与列表。
map-enrolment = 2025 年在校生，万人
map-growth = 2020–2025 在校生增长
map-colleges = 2025 年技师学院，所
map-coverage = 技师学院覆盖
map-binding = 2025 年招生受何制约
covered = 已覆盖
uncovered = 未覆盖
uncovered-now = 无技师学院
regions = 规划四个区域
whole-province = 全省
region-partly = { $name }（部分县）
city-panel = 该市数字与杠杆
city-table = 该市逐年数字
city-pick = 选择城市
city-row-enrolled = 在校生
city-row-status-quo = 现状延续下在校生
city-row-intake = 全日制招生
city-row-binding = 招生受制于
city-row-training = 培训人次
city-row-places = 学位
city-row-teachers = 教师
city-row-colleges = 技师学院
city-row-senior-schools = 高级技工学校
city-placeholder-note = 分市在校生按常住人口占比推算；没有公开的分市数字。
limit-plan = 招生计划
limit-pool = 生源
limit-places = 学位
limit-teachers = 教师

# 技师学院
projects-title = 技师学院项目
projects-none = 还没有项目。选市、方式、启动年，点“加入”。
projects-count = { $count ->
    [0] 技师学院 未设
   *[other] 技师学院 { $count } 处
}
open-cities = 打开城市布局
colleges-title = 技师学院：按市、按启动年
col-city = 市
col-kind = 方式
col-start = 启动年
col-base-schools = 2020 年 学院・高级・技工
col-colleges-last = { $year } 所
col-supported = 规划扶持
col-covered = 覆盖
schools-of = { $colleges }・{ $senior }・{ $technical }
schools-placeholder-note = 2020 年各市校数是占位数，没有公开来源；覆盖与合并、升格的余地以真实校数为准。
college-count = { $city } { $year } 年启动的项目数
total-colleges = 学院总数
total-covered = 覆盖市
add-project = 加入
remove-project = 删去 { $city } { $kind }
kind-new-build = 新建
kind-upgrade = 升格
kind-merger = 合并
project-when = { $start } 年启动，{ $open } 年启用
project-when-late = { $start } 年启动，{ $open } 年启用，已在规划期之外
project-places = { $places } 个学位
rejected-years = 不计入：启动年不在规划各年之内。
rejected-senior = 不计入：该市没有可用的高级技工学校（原则上应由高级技工学校升格或合并）。
rejected-technical = 不计入：该市没有可供合并的技工学校。
city-growth = 该市在全省之上的增长
city-growth-choose = 选择城市，打开其杠杆
city-growth-count = { $count ->
    [0] 未设
   *[other] { $count } 市
}
city-full-time-intake = 全日制招生
city-part-time-intake = 非全日制招生
city-training = 职业培训

# 打印
print-cities = 各市年末在校生，人
sources-title = 数字出处
fitness-note = 本测算用于比较各种举措、核对目标算术，不预测单个学校。
