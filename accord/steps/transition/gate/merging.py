"""What becomes of what was said about gates when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.transition.gate.models import View

pointing.moves(View, "by")
