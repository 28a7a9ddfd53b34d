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
part-missing = 页面的这一部分没有载入，上面的数字和杠杆仍可使用。可能是网络中断，或网站刚刚更新。
part-again = 再试一次
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

# 打印
print-cities = 各市年末在校生，人
sources-title = 数字出处
fitness-note = 本测算用于比较各种举措、核对目标算术，不预测单个学校。
