# 指标的来源对话框。
grade-label = 依据
how-label = 算法
note-label = 说明
data-moved = 变动
data-moved-by = 假设变动 { $assumptions }，调节项 { $levers }
indicator-E1-how = { $last } 年末全日制与非全日制在校生之和。
indicator-E2-how = { $last } 年全日制毕业生就业率，按各层次毕业生加权。基年就业率按全国 { $statistic } 年统计校准，不是本省数；初次就业率与它用同一序列。
indicator-E2b-how = 规划期内就业率最低的一年；“保持在 97% 以上”要求每年达到。基年就业率按全国 { $statistic } 年统计校准，不是本省数；与毕业生就业率用同一序列。
indicator-E3-how = 规划期累计：取得证书的高级工以上毕业生（按人计），加上培训取得高级工以上证书的人次（按人次计，同一人多次取证计多次）。
indicator-E4-how = { $first }–{ $last } 年各市培训人次累计；注册学徒算在校生，不重复计入。
indicator-E5-how = { $base } 年技师学院加上 { $last } 年前启用的新建、升格、合并。
indicator-E6-how = { $last } 年至少有一所技师学院的市数；规划为“争取”。
indicator-E7-how = 规划期建成数，不超过技师学院与高级技工学校之和。
indicator-E8-how = 规划期建成数，不超过每校上限。
indicator-E9-how = 技师学院与高级技工学校之和达到规划扶持下限的市数。规划提出扶持每个市办好若干所，是布局导向，没有把全部达到列为目标，所以不计入达标项数。
grade-plan = 规划文本
grade-standard = 官方标准
grade-statistic = 官方统计
grade-calibrated = 据统计推算
grade-assumption = 模型假设
grade-placeholder = 暂填，无来源
schools-label = 校数
schools-placeholder = { $count ->
    [0] { $base } 年各市校数为自填数字。
   *[other] { $base } 年各市校数有 { $count } 个为暂填数，没有公开来源。
}
basis-title = 测算值从哪些数算起
basis-note = 点名称，到“数据”页查看或修改这个数。
basis-name = 数据
basis-value = 数值
basis-own = 自填
basis-own-source = 规划数据为 { $shipped }
basis-schools = 各市校数
