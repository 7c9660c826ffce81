"""What becomes of what was written down for a team when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.transition.mindset.models import TeamChange

pointing.moves(TeamChange, "said_by")
