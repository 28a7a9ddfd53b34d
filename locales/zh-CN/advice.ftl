# 提醒与补救
warning-outside-years = { $cities }有 { $count } 个项目不在 { $first }–{ $last } 年启动。
warning-outside-years-then = 模型没有计入，既不花钱，也不添学院。
warning-outside-years-name = 启动年不在规划期
warning-no-senior-school-left = { $cities }没有可用的高级技工学校了，{ $count } 个项目没有计入。
warning-no-senior-school-left-then = 升格、合并各要占用一所高级技工学校，按列表先后分配。
warning-no-senior-school-left-name = 高级技工学校不够分
warning-no-technical-school-left = { $cities }没有可合并的技工学校了，{ $count } 个合并没有计入。
warning-no-technical-school-left-then = 合并要一所高级技工学校加一所技工学校，升格只要前者。
warning-no-technical-school-left-name = 技工学校不够分
warning-opens-late = { $count ->
    [1] { $cities }有 1 个项目要到 { $year } 年才启用。
   *[other] { $cities }有 { $count } 个项目最早也要到 { $year } 年才启用。
}
warning-opens-late-then = 规划到 { $last } 年为止：费用计在期内，学院和容量来不及计入。
warning-opens-late-name = 启用在规划期后
warning-placeholder-schools = { $left ->
    [0] { $base } 年校数是暂填数。
   *[other] { $base } 年校数还有 { $left } 个是暂填数。
}
warning-placeholder-schools-then = 没有公开来源；填入真实校数后，技师学院数与覆盖市才可引用。费用的单价仍是假设。
warning-placeholder-schools-name = 校数是暂填数
warning-too-few-colleges = 技师学院到 { $last } 年只有 { $colleges } 所，差 { $short } 所。
warning-too-few-colleges-then = 规划要求 { $target } 所以上。
warning-too-few-colleges-name = 技师学院不足
warning-too-few-supported = { $cities }的技师学院与高级技工学校共缺 { $missing } 所。
warning-too-few-supported-then = { $named ->
    [1] 现有安排是 { $schools } 所，规划扶持办好至少 { $least } 所；升格、合并不增加两类学校之和，只有新建能补。
   *[other] 最缺的是{ $city }，有 { $schools } 所，规划扶持办好至少 { $least } 所；升格、合并不增加两类学校之和，只有新建能补。
}
warning-too-few-supported-name = 院校不到扶持下限
warning-pace-high-skilled = { $years ->
    [1] 高技能人才 { $last } 年须完成 { $needed }，现在只有 { $given }。
   *[other] 高技能人才 { $from }–{ $last } 年年均须完成 { $needed }，现在只有 { $given }。
}
warning-pace-high-skilled-then = { $observed ->
    [0] 照此规划期累计 { $total }，{ $short }。
   *[other] 到 { $until } 年已完成 { $done }；照此规划期累计 { $total }，{ $short }。
}
warning-pace-high-skilled-name = 高技能人才未达序时进度
warning-pace-training = { $years ->
    [1] 职业技能培训 { $last } 年须完成 { $needed }，现在只有 { $given }。
   *[other] 职业技能培训 { $from }–{ $last } 年年均须完成 { $needed }，现在只有 { $given }。
}
warning-pace-training-then = { $observed ->
    [0] 照此规划期累计 { $total }，{ $short }。
   *[other] 到 { $until } 年已完成 { $done }；照此规划期累计 { $total }，{ $short }。
}
warning-pace-training-name = 职业技能培训未达序时进度
warning-uncovered = { $cities }到 { $last } 年没有技师学院。
warning-uncovered-then = 规划争取 { $target } 个市全覆盖，差 { $short } 个市。
warning-uncovered-name = 没有技师学院
warning-over-places = { $cities }的学生会超过办学容量。
warning-over-places-then = { $named ->
    [1] { $year } 年容量使用率 { $use }；最多时超出 { $missing } 人。
   *[other] 最紧的是{ $city }，{ $year } 年容量使用率 { $use }；各市合计最多时超出 { $missing } 人。
}
warning-over-places-name = 学生超过办学容量
warning-teachers-short = { $cities }的教师会不够，每名教师要带 { $ceiling } 人以上。
warning-teachers-short-then = { $named ->
    [1] { $year } 年每名教师带 { $load } 人；最多时缺 { $missing } 名教师。
   *[other] 最紧的是{ $city }，{ $year } 年每名教师带 { $load } 人；各市合计最多时缺 { $missing } 名教师。
}
warning-teachers-short-name = 教师不够
warning-senior-seats-short = { $cities }的高级工容量不够，共有 { $persons } 人要转读中级工。
warning-senior-seats-short-then = { $named ->
    [1] 升格、合并、新建会带来高级工容量。
   *[other] 最多的是{ $city }，{ $most } 人；升格、合并、新建会带来高级工容量。
}
warning-senior-seats-short-name = 高级工容量不够
warning-pool-exhausted = { $cities }的本地生源从 { $year } 年起用尽。
warning-pool-exhausted-then = 计划、容量、教师再多，也招不到更多的人。
warning-pool-exhausted-name = 本地生源用尽
warning-fills-slowly = { $grown ->
    [0] { $cities }新建的容量到 { $last } 年末只用得上 { $usable }。
   *[other] { $cities }新建以后，办学容量到 { $last } 年末用不满。
}
warning-fills-slowly-then = { $pool ->
    [0] { $city }全市容量使用率 { $use }，{ $base } 年为 { $before }；空余 { $empty } 人，招生要几年才跟得上。
   *[other] { $city }全市容量使用率 { $use }，{ $base } 年为 { $before }；本地生源也已用尽，空余 { $empty } 人招不满。
}
warning-fills-slowly-name = 新建的容量用不满
warning-small-colleges = { $cities }的技师学院平均不到 { $standard } 人。
warning-small-colleges-then = { $named ->
    [1] 把全市学院的全日制在校生都算给满 { $years } 年的学院，平均每所也只有 { $value } 人。
   *[other] 最小的是{ $city }：把全市学院的全日制在校生都算给满 { $years } 年的学院，平均每所也只有 { $value } 人。
}
warning-small-colleges-name = 学院规模不到标准
warning-little-training = { $cities }的技师学院平均每年职业技能培训不到 { $standard } 人次。
warning-little-training-then = { $named ->
    [1] 把全市培训都算给满 { $years } 年的学院，平均每所也只有 { $value } 人次。
   *[other] 最少的是{ $city }：把全市培训都算给满 { $years } 年的学院，平均每所也只有 { $value } 人次。
}
warning-little-training-name = 学院培训量不到标准
warning-few-seniors = { $cities }的技师学院，高级工以上学生平均不到 { $standard }。
warning-few-seniors-then = { $named ->
    [1] 把全市高级工以上学生都算给学院，平均也只占 { $value }。
   *[other] 最低的是{ $city }：把全市高级工以上学生都算给学院，平均也只占 { $value }。
}
warning-few-seniors-name = 学院高级工占比不到标准
warning-beyond-supported = { $cities }加上新建，院校多于规划提出扶持的所数。
warning-beyond-supported-then = { $named ->
    [1] 技师学院与高级技工学校到 { $last } 年共 { $schools } 所；规划提出扶持办好 { $least }–{ $most } 所，没有规定上限。改为升格、合并则总数不变。
   *[other] 最多的是{ $city }：技师学院与高级技工学校到 { $last } 年共 { $schools } 所；规划提出扶持办好 { $least }–{ $most } 所，没有规定上限。改为升格、合并则总数不变。
}
warning-beyond-supported-name = 院校多于规划扶持所数
warning-beyond-supported-already = { $cities }的院校原已多于规划提出扶持的所数。
warning-beyond-supported-already-then = { $named ->
    [1] { $base } 年技师学院与高级技工学校共 { $schools } 所；规划提出扶持办好 { $least }–{ $most } 所，没有规定上限，多出的照常办学。
   *[other] 最多的是{ $city }：{ $base } 年技师学院与高级技工学校共 { $schools } 所；规划提出扶持办好 { $least }–{ $most } 所，没有规定上限，多出的照常办学。
}
warning-beyond-supported-already-name = 院校原已多于规划扶持所数
warning-cheaper-placement = 同样 { $colleges } 所、{ $covered } 个市，最省是{ $mix }。
warning-cheaper-placement-then = 建设费 { $least }，现为 { $cost }；均按假设单价算得。
warning-cheaper-placement-name = 有更省的布点
warning-targets-conflict = 在校生若只略多于 { $target }，{ $colleges } 所技师学院不可能都达到标准规模。
warning-targets-conflict-then = 标准规模每所 { $each } 人，共 { $students }；目标 { $target } 是下限，两者并不矛盾。即使全部在校生都在技师学院，平均每所也只有 { $average } 人。
warning-targets-conflict-name = 学院难以都达标准规模

advice-pair = { $before }、{ $last }
advice-list = { $before }、{ $next }
advice-cities-more = { $cities }等 { $count } 个市
advice-cities-all = 全部 { $count } 个市
advice-no-places = { $city }在 { $year } 年有学生而没有办学容量；各市合计最多时超出 { $missing } 人。
advice-no-teachers = { $city }在 { $year } 年有学生而没有教师；各市合计最多时缺 { $missing } 名教师。
advice-short-by = 差 { $gap }
advice-short-level = 与目标持平而未超过
advice-mix-new-build = 新建 { $count } 所
advice-mix-upgrade = 升格 { $count } 所
advice-mix-merger = 合并 { $count } 处
advice-source = { $document }{ $section }；数据年份 { $year } 年；{ $grade }
advice-source-whole = { $document }；数据年份 { $year } 年；{ $grade }
advice-source-own = 自填；原为{ $source }

repair-open-data = 填入校数
repair-add-new-build = { $count ->
    [1] { $cities }新建 1 所
   *[other] { $cities }各新建 1 所
}
repair-add-upgrade = { $count ->
    [1] { $cities }升格 1 所
   *[other] { $cities }各升格 1 所
}
repair-add-merger = { $count ->
    [1] { $cities }合并 1 处
   *[other] { $cities }各合并 1 处
}
repair-add-mix = 补上 { $count } 所：{ $mix }
repair-place = { $replaces ->
    [0] 填入{ $mix }，{ $cost }
   *[other] 全部换成{ $mix }，{ $cost }
}
repair-set-lever = “{ $lever }”设为 { $value }
repair-cap-lever = “{ $lever }”不超过 { $value }
repair-grow-more = { $cities }{ $series }每年比全省多增 { $value }
repair-grow-less = { $cities }{ $series }每年比全省少增 { $value }
repair-change-new-build = 改为新建
repair-change-upgrade = 改为升格
repair-change-merger = 改为合并
repair-start-in = 改到 { $year } 年启动
repair-fewer-places = { $count ->
    [1] 容量减到 { $places } 人
   *[other] 容量减到每处 { $places } 人
}
repair-take-out = { $count ->
    [1] 取消这个项目
   *[other] 取消这 { $count } 个项目
}

effect-capital-cost = 建设费，规划期
effect-running-cost = 运行费，规划期
effect-newly-met = { $names }将达标。
effect-newly-missed = { $names }将由达标变为未达标。
effect-further = { $names }离目标更远。
effect-harmless = 不使任何规划目标变差。
effect-appears = 会带来：{ $troubles }。
effect-vanishes = 会消除：{ $troubles }。
effect-trouble-in = { $trouble }（{ $cities }）
