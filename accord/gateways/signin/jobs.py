from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.gateways.signin import services

sweep("signin.over_forget", every=timedelta(hours=1))(services.over_forget)
