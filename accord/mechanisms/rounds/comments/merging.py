"""Who moderated, where two records turn out to be one person."""

from accord.mechanisms.rounds.comments.models import Moderation
from accord.partnership.merging import pointing

pointing.moves(Moderation, "moderator")
