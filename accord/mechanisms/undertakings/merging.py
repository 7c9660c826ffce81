"""What becomes of undertakings when two records turn out to be one person."""

from accord.mechanisms.undertakings.models import HandOver, Undertaking
from accord.partnership.merging import pointing

pointing.moves(Undertaking, "owner")
pointing.moves(HandOver, "was_owner")
