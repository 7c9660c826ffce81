"""What becomes of plans when two records turn out to be one person: they are that person's."""

from accord.mechanisms.plans.models import Check, Line
from accord.partnership.merging import pointing

pointing.moves(Line, "person")
pointing.moves(Check, "noted_by")
