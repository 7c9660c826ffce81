from datetime import timedelta

from accord.foundations.jobs import sweep
from accord.foundations.outbox import services

sweep("outbox.send", every=timedelta(seconds=5))(services.letters_send)
