"""What becomes of who rewrote a clause when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.standards.models import FormerWording, Ladder

pointing.moves(FormerWording, "replaced_by")
pointing.moves(Ladder, "typed_by")
