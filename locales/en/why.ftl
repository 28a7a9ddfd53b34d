# The uncertain inputs
input-loss-factor = Drop-out
input-attractable-share = Attractable pool
input-cohort-growth = Age cohort growth
input-full-time-plan-factor = Full-time plan filled
input-part-time-plan-factor = Part-time plan filled
input-training-plan-factor = Training plan filled
input-certificate-yield-factor = Training certificates
input-certificate-rate = Graduate certificates
input-employment-shift = Employment shift
input-opening-delay = Opening delay
input-ramp-factor = New places ready
input-hiring-factor = Teachers hired
