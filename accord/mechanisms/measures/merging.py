"""What becomes of measures, targets and values when two records turn out to be one person."""

from accord.mechanisms.measures.models import Measure, Target, Value
from accord.partnership.merging import pointing

pointing.moves(Measure, "owner")
pointing.moves(Target, "by")
pointing.moves(Value, "by")
