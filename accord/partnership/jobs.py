from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.partnership.importing import services, writing

sweep("partnership.imports_expire", every=timedelta(hours=1))(services.imports_expire)
# Somebody waits for it; a worker that was killed is to be followed by another soon.
sweep("partnership.imports_write", every=timedelta(seconds=1), lease=timedelta(seconds=30))(
    writing.imports_write
)
