"""What becomes of views on candidates when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.expertise.briefs.models import View

pointing.moves(View, "by")
