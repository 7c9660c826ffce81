"""What becomes of what a partner said when two records turn out to be one person: it was said by that one."""

from accord.partnership.merging import pointing
from accord.steps.culture.ways.models import Habit

pointing.moves(Habit, "said_by")
