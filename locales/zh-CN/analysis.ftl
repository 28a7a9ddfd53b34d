# 后台计算：概率、原因、达标路径
analysis-long = 正在计算，已完成 { $part }%
analysis-long-said = 计算还需要一会儿。
analysis-stop = 停止计算
analysis-stopped = 计算已停止，页面上的概率、原因等可能还是先前情景的。
analysis-again = 重新计算
analysis-replaced = 一个后台计算程序没有回应，已换了一个。
analysis-replaced-then = 它没有算完的已重新计算，测算结果不受影响。
analysis-alone = 后台计算用不了，改由本页自己计算。
analysis-alone-then = 可能是浏览器太旧、单位或网站不允许，或文件没有载入。结果相同，算得慢一些。
analysis-other-build = 网站已经更新，后台计算程序与本页版本不同。
analysis-other-build-then = 现在由本页自己计算，结果仍以本页版本为准；重新载入后即用新版本，当前情景会保留。
analysis-reload = 重新载入
