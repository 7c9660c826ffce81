"""What becomes of comments and dilemmas when two records turn out to be one person."""

from accord.partnership.merging import pointing
from accord.steps.values.models import Comment, Dilemma

pointing.moves(Comment, "author")
pointing.moves(Comment, "dealt_with_by")
pointing.moves(Dilemma, "author")
