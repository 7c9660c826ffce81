"""Storing comments at the close of a round, deciding about each, and publishing them at once.

The log says who looked, who moderated and how many were withheld; never a word of a comment, nor its theme.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, time
from secrets import SystemRandom
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock, unique
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import selectors as logged
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.comments import rules, sealing
from accord.mechanisms.rounds.comments.models import Comment, ModeratedComment, Moderation
from accord.mechanisms.rounds.comments.rules import Decision, Outcome, Reason, Written
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

LOOKED = "comments.looked_at"

areas.area("comments", _("Comments"))
kinds.kind(LOOKED, _("{actor} looked at comments on “{about}” that wait to be moderated."))
kinds.kind(
    "comments.published",
    _(
        "{actor} moderated the comments on “{about}”: {kept} shown as written, {shortened} shortened, "
        "{withheld} withheld."
    ),
)


def comments_store(*, round: "Round", written: Iterable[Written], answered: int, actor: Actor) -> None:
    """Store what people wrote, locked and in an order that says nothing of who wrote it.

    Of fewer than ten people none would ever be shown, so none is kept. Called by the close of a round, inside
    its transaction; the close is its line in the log.
    """
    access.require(actor, "comments.store", round)
    if answered < rules.fewest_answers(round.minimum):
        return
    comments = [each for each in written if each.text]
    SystemRandom().shuffle(comments)
    Comment.objects.bulk_create(
        Comment(
            partnership_id=round.partnership_id,
            round=round,
            item_key=each.item_key,
            question=each.question,
            written=sealing.sealed(each.text),
        )
        for each in comments
    )


@transaction.atomic
def comments_look(*, round: "Round", actor: Actor) -> None:
    """Count in the log that somebody looks at what people wrote: once a day for each who does."""
    access.require(actor, "comments.moderate", round)
    zone = partnership.partnership().zone
    since = datetime.combine(clock.today(zone), time(), zone)
    if not logged.was_recorded(LOOKED, actor_id=actor.person_id, about_id=round.id, since=since):
        audit.record(LOOKED, actor=actor, about=round)


@transaction.atomic
def comment_decide(*, comment: Comment, decision: Decision, actor: Actor) -> None:
    """Decide what becomes of one comment; until all are published it can be decided anew.

    A draft of what is published, so it leaves no line in the log. Raises Refused for what is missing.
    """
    access.require(actor, "comments.moderate", comment)
    found = Comment.objects.select_for_update().filter(id=comment.id).first()
    if found is None:
        raise Refused(_("Somebody else has published these comments meanwhile."))
    decided = rules.checked(decision, sealing.opened(found.written))
    found.outcome, found.reason = decided.outcome, decided.reason
    found.theme = _as_spelt_before(decided.theme, found)
    found.words = sealing.sealed(decided.words) if decided.words else None
    found.save(update_fields=["outcome", "theme", "words", "reason"])


def _as_spelt_before(theme: str, comment: Comment) -> str:
    """“dates” is the theme “Dates” that another comment of the round has."""
    others = Comment.objects.filter(round_id=comment.round_id).exclude(id=comment.id)
    known = others.order_by().values_list("theme", flat=True).distinct()
    return next((each for each in known if each.casefold() == theme.casefold()), theme)


@transaction.atomic
def comments_publish(*, round: "Round", actor: Actor) -> Moderation:
    """Show everybody what was decided, all at once, and destroy what people wrote.

    Raises Refused where a comment is not decided yet, or somebody else was faster.
    """
    access.require(actor, "comments.moderate", round)
    comments = list(Comment.objects.select_for_update().filter(round_id=round.id))
    if not comments or actor.person_id is None:
        raise Refused(_("No comment of this round waits."))
    for lost in (comment for comment in comments if not sealing.is_readable(comment.written)):
        lost.outcome, lost.reason = Outcome.WITHHELD, Reason.UNREADABLE
    if any(not comment.outcome for comment in comments):
        raise Refused(_("Decide about every comment first."))
    counts = Counter(comment.outcome for comment in comments)
    with unique.only_one(_("The comments of this round are published already.")):
        done: Moderation = Moderation.objects.create(
            partnership_id=round.partnership_id,
            round=round,
            moderator_id=actor.person_id,
            kept=counts[Outcome.KEPT],
            shortened=counts[Outcome.SHORTENED],
            withheld=counts[Outcome.WITHHELD],
            reasons=sorted({comment.reason for comment in comments} - {""}),
        )
    ModeratedComment.objects.bulk_create(_shown(comments))
    Comment.objects.filter(round_id=round.id).delete()
    audit.record(
        "comments.published",
        actor=actor,
        about=round,
        kept=done.kept,
        shortened=done.shortened,
        withheld=done.withheld,
    )
    return done


def _shown(comments: Iterable[Comment]) -> list[ModeratedComment]:
    """What is shown, each under a new random id: nothing leads from it to what was withheld."""
    return [
        ModeratedComment(
            partnership_id=comment.partnership_id,
            round_id=comment.round_id,
            theme=comment.theme,
            question=comment.question,
            words=sealing.opened(comment.words if comment.words is not None else comment.written),
            shortened=comment.words is not None,
        )
        for comment in comments
        if comment.outcome != Outcome.WITHHELD
    ]
