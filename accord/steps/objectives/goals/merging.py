"""What becomes of goals when two records turn out to be one person: they are that person's."""

from accord.partnership.merging import pointing
from accord.steps.objectives.goals.models import Goal

pointing.moves(Goal, "owner")
