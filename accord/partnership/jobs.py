from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.partnership.importing import services

sweep("partnership.imports_expire", every=timedelta(hours=1))(services.imports_expire)
