"""What becomes of answers when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.transition.promises.models import Answer

pointing.moves(Answer, "by")
