"""What becomes of who rewrote a clause when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.standards.models import FormerWording

pointing.moves(FormerWording, "replaced_by")
