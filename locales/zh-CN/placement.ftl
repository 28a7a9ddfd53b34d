# 布点
name-separator = 、
place-cheapest = 最省布点
place-cheapest-hint = 以 { $base } 年的学校为底，按建设费最省布点；现有项目由新方案换下，一次撤销可恢复
place-options = 条件与备选
place-title = 帮我布点
place-intro = 以 { $base } 年的学校为底，算出满足下列条件、建设费最省的布点。现有项目不计在内：采用一个方案，它们全部换下；要留的市，在“个别市”里选“照现方案”。
place-wishes = 条件
wish-colleges = 学院总数不少于
wish-every-city = 各市都有
wish-starts = 每年最多启动
wish-budget = 建设费不超过，亿元
wish-budget-none = 不限
wish-keep-note = “照现方案”：该市现有项目的种类和数目照旧，启动年重新排定，容量按通常。
wish-kinds = 可用方式
wish-cities = 个别市
wish-free = 自由
wish-excluded = 不设
wish-keep = 照现方案
wish-unit-colleges = 所
wish-unit-starts = 个
wish-range = 可填 { $low } 至 { $high }
place-plans = 可选方案
place-plans-note = 第一个最省；其余费用相同或相近，各有所长。费用按假设单价算得（每个新增容量的单价仅据一则外省报道），只宜比较高低。
col-aim = 长处
col-cost = 建设费，亿元
col-placed = 项目
col-colleges = 学院
col-cities = 覆盖市
col-last-opening = 最后启用
col-crowded = 每所最多人口
place-effect = 采用后 { $year } 年
place-take = 采用这个方案
place-take-closest = 采用最接近的
place-cancel = 不用
place-replaces = { $count ->
    [0] 现在没有项目。
   *[other] 将换下现有的 { $count } 个项目；一次撤销可恢复。
}
place-impossible = 这些条件不能同时满足
place-closest = 最接近的方案
place-closest-none = 固定的项目自身已超出限制，没有可以给出的方案。
place-already = 不加一所也已满足条件。
placed = { $replaced ->
    [0] 已填入{ $what }，建设费 { $cost }。
   *[other] 已填入{ $what }，建设费 { $cost }；换下了原有的 { $replaced } 个项目。
}
placed-new-build = 新建 { $count } 所
placed-upgrade = 升格 { $count } 所
placed-merger = 合并 { $count } 处
placed-nothing = 不加
placed-kind-in = { $cities }{ $kind }
placed-in-year = { $year } 年启动：{ $what }
place-people = { $city } { $people } 万人
aim-least-cost = 最省
aim-most-even = 最均衡
aim-most-reached = 惠及人口最多
aim-fewest-mergers = 少并校
aim-most-colleges = 学院最多
aim-most-places = 容量最大
aim-earliest = 启用最早
reason-fixed-schools = { $city }照现方案要用 { $needed } 所{ $tier }，只有 { $available } 所。
reason-fixed-ceiling = { $city }照现方案有 { $colleges } 所学院，多于规划提出扶持的 { $ceiling } 所。
reason-fixed-late = { $city }的{ $kind }在规划期内来不及启用。
reason-uncovered = { $city }没有技师学院，也设不了：{ $why }。
obstacle-excluded = 条件里写明不设
obstacle-fixed = 照现方案没有项目
obstacle-none-supported = 规划不扶持
obstacle-no-schools = 可用的方式都没有学校可依托
obstacle-late = 能用的方式都赶不上在规划期内启用
reason-too-few = 要 { $wanted } 所，在这些条件下最多 { $possible } 所；放开各市和各种方式最多 { $free } 所。
reason-starts = 每年启动 { $allowed } 个不够，要 { $needed } 个才来得及。
reason-budget = 至少要 { $needed }，比限额 { $budget }多 { $short }。
