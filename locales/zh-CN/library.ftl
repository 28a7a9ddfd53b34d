# 存在本机的情景
library-title = 存在本机的情景
library-search = 查找名称或版本说明
library-name = 名称
library-met = 达标项数
library-changed = 改动于
library-on-desk = 正在编辑
library-on-desk-changed = 正在编辑，有改动未保存
library-met-of = { $met }/{ $total }
library-versions = { $count } 个版本
library-open = 打开“{ $name }”
library-rename = 重命名“{ $name }”
library-new-name = “{ $name }”的新名称
library-duplicate = 复制“{ $name }”
library-show-versions = “{ $name }”的版本
library-file = 把“{ $name }”存为文件
library-delete = 删除“{ $name }”
library-none = 还没有存下情景。给当前情景起个名字，就存在本机的浏览器里。
library-nothing = 没有找到“{ $sought }”。
library-note-of = { $at } 版本的说明
library-note-empty = 写一句说明，如：送审稿
library-restore = 恢复 { $at } 的版本
library-restore-short = 恢复
library-newest = 最新
library-since = 比上一版：{ $what }
library-the-last = 上一版
library-aside = 读不出来的
library-aside-note = 内容与存下时不同，已原样另存，没有删除。
library-aside-nameless = 没有名称
library-aside-file = 把读不出来的“{ $name }”存为文件
library-aside-forget = 删除读不出来的“{ $name }”
library-file-short = 存为文件
library-delete-short = 删除
library-newer = 由较新版本的页面存下，本页读不了，原样未动：{ $names }。刷新本页后再打开。
library-deleted = 最近删除
library-bring-back = 找回“{ $name }”
library-bring-back-short = 找回
library-save-work = 保存当前情景
library-save-title = 保存情景
library-save-name = 名称
library-save-note = 版本说明
library-save-note-hint = 可以不写
library-save-taken = 已有同名情景，将存为“{ $name }”。
library-save-where = 存在本机的浏览器里，不上传；换设备请用链接或情景文件。
library-save = 保存
library-cancel = 取消
tale-deleted = 已删除“{ $name }”。
tale-deleted-then = 关掉这条提示后，仍可在“全部情景”的最近删除里找回。
tale-undo = 撤销删除
tale-other-tab = 另一个标签页刚存过“{ $name }”。
tale-other-tab-then = 本页的改动没有存入，当前情景未变。
tale-take-theirs = 打开那边的
tale-keep-both = 两份都留
tale-save-over = 存为新版本
tale-stale = “{ $name }”刚被另一个标签页改过。
tale-stale-then = 什么也没有做，列表已更新，请再试一次。
tale-not-saved = “{ $name }”没有存下。
tale-not-saved-refused = 浏览器不许本页存储；当前情景未变，请另存为情景文件。
tale-not-saved-full = 浏览器给本页的存储已满；此前存下的仍在。请另存为情景文件，或删去不用的情景。
tale-not-saved-large = 其中的文字太长，浏览器里放不下；请另存为情景文件。
tale-set-aside = 有情景读不出来：{ $names }。
tale-set-aside-then = 内容与存下时不同，已原样另存，没有删除；其余照常。
tale-show = 查看
# 撤销与重做之后
step-undone = 已撤销：{ $what }
step-redone = 已重做：{ $what }
step-opened = 打开“{ $title }”
step-changed = { $more ->
    [0] { $name }，{ $from } → { $to }
   *[other] { $name }，{ $from } → { $to }，另有 { $more } 项
}

# 转入下一规划
draft-mark = 草案
rolled-title = { $title }（续）
rolled-project = { $city }  { $kind }，{ $year } 年启动
rolled-doubt = { $year } 年还没有实际完成数。结转的是测算值，不是统计数；有了实际完成数再转一次，基数会更新。
roll-title = 转入下一规划：{ $first }–{ $last } 年
roll-title-none = 转入下一规划
roll-intro = 以“{ $title }”{ $year } 年末为新的基年，另成一个情景；原情景不变，撤销一次即回到它。新规划尚未印发，目标暂沿用上一规划，可自定。
roll-refused = 不能转入：{ $fault }
roll-save = 存为文件
roll-make = 生成“{ $title }”
roll-col-name = 结转的基数，{ $base } 年
roll-col-carried = 结转值
roll-col-before = 原暂填数
roll-projects = 结转的项目 { $count } 个
roll-projects-note = 新容量还在逐年到位的才结转；已全部到位的算进基数。
roll-not = 不结转
roll-not-note = 调节项回到默认值；实际完成数、自定目标、随机扰动留在原情景。空余容量、教师与培训能力按学生数摊到各市。

# 自定目标
target-title = 目标：{ $name }
target-empty = 留空即不设目标。
target-range = 请填 { $low }–{ $high } 之间的数。
target-set = 采用
target-back = 恢复规划目标 { $target }
