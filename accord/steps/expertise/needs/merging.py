"""What becomes of needs when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.expertise.needs.models import Need

pointing.moves(Need, "raised_by")
pointing.moves(Need, "declined_by")
