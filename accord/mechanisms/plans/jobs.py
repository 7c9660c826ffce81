from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.mechanisms.plans.following import plans_follow

sweep("plans.follow", every=timedelta(days=1))(plans_follow)
