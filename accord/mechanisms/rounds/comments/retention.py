"""For how long comments are kept: unread ones half a year, those that everybody reads two years."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.registry import rows_go
from accord.mechanisms.rounds.comments.models import Comment, ModeratedComment, Moderation

if TYPE_CHECKING:
    from django.db.models import QuerySet

UNREAD, READ = timedelta(days=183), timedelta(days=731)


@rows_go(
    name="comments.never_moderated",
    what=_("comments of rounds that closed half a year ago, which nobody has moderated"),
    why=_("what nobody looked through in half a year is not talked about any more"),
)
def _never_moderated() -> "QuerySet[Comment]":
    found: QuerySet[Comment] = Comment.objects.filter(round__closed_at__lte=clock.now() - UNREAD)
    return found


@rows_go(
    name="comments.read",
    what=_("comments that were published two years ago"),
    why=_("what was said then has been talked about; how many there were stays"),
)
def _long_read() -> "QuerySet[ModeratedComment]":
    done = Moderation.objects.filter(published_at__lte=clock.now() - READ)
    found: QuerySet[ModeratedComment] = ModeratedComment.objects.filter(round_id__in=done.values("round_id"))
    return found
