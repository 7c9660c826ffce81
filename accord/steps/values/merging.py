"""What becomes of comments on a charter when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.values.models import Comment

pointing.moves(Comment, "author")
pointing.moves(Comment, "dealt_with_by")
