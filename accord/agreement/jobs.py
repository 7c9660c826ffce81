from datetime import timedelta

from accord.agreement import services
from accord.foundations.jobs import sweep

sweep("agreement.lapse", every=timedelta(minutes=5))(services.proposals_lapse)
