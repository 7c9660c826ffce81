"""What costs the machine much, or could be guessed: so often at once, so often an hour after that."""

from accord.foundations.brake.bucket import HOUR, Bucket
from accord.foundations.brake.counted import braked
from accord.foundations.brake.people import MADE, READ, Brake, TooOften
from accord.foundations.brake.unknown import UnknownLinks

__all__ = ["HOUR", "MADE", "READ", "Brake", "Bucket", "TooOften", "UnknownLinks", "braked"]
