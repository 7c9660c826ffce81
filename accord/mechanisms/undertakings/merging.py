"""What becomes of undertakings when two records turn out to be one person."""

from accord.mechanisms.undertakings.models import Undertaking
from accord.partnership.merging import pointing

pointing.moves(Undertaking, "owner")
