"""What becomes of what somebody asked when two records turn out to be one person: who stays asked it."""

from accord.partnership.merging import pointing
from accord.programme.models import Ask

pointing.moves(Ask, "asked_by")
