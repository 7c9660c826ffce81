"""What becomes of engagements when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.expertise.engagements.models import Engagement, Evaluation, Participant

pointing.moves(Engagement, "person")
pointing.moves(Participant, "person")
pointing.moves(Evaluation, "by")
