"""What becomes of team talks when two records turn out to be one person: they are that person's."""

from accord.mechanisms.team_talks.models import TeamTalk
from accord.partnership.merging import pointing

pointing.moves(TeamTalk, "leader")
pointing.moves(TeamTalk, "held_by")
