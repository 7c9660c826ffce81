from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.privacy import services

sweep("privacy.retention", every=timedelta(days=1))(services.retention_carry_out)
