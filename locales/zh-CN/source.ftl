# 指标的来源对话框。
grade-label = 依据
how-label = 算法
note-label = 说明
data-moved = 变动
data-moved-by = 假设变动 { $assumptions }，杠杆 { $levers }
indicator-E1-how = 2025 年末全日制与非全日制在校生之和。
indicator-E2-how = 2025 年全日制毕业生就业率，按各层次毕业生加权。
indicator-E2b-how = 五年中就业率最低的一年；“保持在 97% 以上”要求每年达到。
indicator-E3-how = 五年累计：取得证书的高级工以上毕业生，加上培训取得高级工以上证书的人次。
indicator-E4-how = 2021–2025 年各市培训人次累计；注册学徒算在校生，不重复计入。
indicator-E5-how = 2020 年技师学院加上 2025 年前启用的新建、升格、合并。
indicator-E6-how = 2025 年至少有一所技师学院的市数；规划为“争取”。
indicator-E7-how = 五年建成数，不超过技师学院与高级技工学校之和。
indicator-E8-how = 五年建成数，不超过每校 3 个专业。
indicator-E9-how = 技师学院与高级技工学校之和达到规划扶持下限的市数（沈阳、大连 3 所，其余 1 所）。
grade-plan = 规划文本
grade-standard = 官方标准
grade-statistic = 官方统计
grade-calibrated = 据统计推算
grade-assumption = 模型假设
grade-placeholder = 占位，无来源
schools-label = 校数
schools-placeholder = { $count ->
    [0] 2020 年各市校数为自填数字。
   *[other] 2020 年各市校数有 { $count } 个为占位数，没有公开来源。
}
