# 不确定因素
input-loss-factor = 流失率
input-attractable-share = 可新吸引的生源
input-cohort-growth = 适龄人口年增长
input-full-time-plan-factor = 全日制完成率
input-part-time-plan-factor = 非全日制完成率
input-training-plan-factor = 培训完成率
input-certificate-yield-factor = 培训取证比例
input-certificate-rate = 毕业取证率
input-employment-shift = 就业率偏移
input-opening-delay = 启用延误
input-ramp-factor = 新学位到位
input-hiring-factor = 教师招聘到位
