"""Reading comments: unmoderated by a moderator alone, moderated by everybody; how many wait by anybody."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.comments import sealing
from accord.mechanisms.rounds.comments.models import Comment, ModeratedComment, Moderation
from accord.mechanisms.rounds.comments.rules import Decision, Outcome, Reason
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.mechanisms.rounds.questionnaires.models import Round


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opened:
    """A comment as its moderator reads it, with what was decided about it so far."""

    row: Comment
    written: str
    decision: Decision | None

    def __repr__(self) -> str:
        return "<Opened>"  # never written out: a repr ends in logs


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A comment as everybody reads it. question: to what it was written, "" for the comment of the round.

    shortened: whether these are a moderator's words.
    """

    words: str
    question: str
    shortened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What people said about one thing, in random order."""

    name: str
    comments: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The comments of a round as everybody reads them: by theme, the largest first, then by name.

    moderator: who looked through them. reasons: why some are withheld, in words.
    """

    themes: tuple[Theme, ...]
    moderator: str
    published_on: date
    kept: int
    shortened: int
    withheld: int
    reasons: tuple[str, ...]

    @property
    def shown(self) -> int:
        return self.kept + self.shortened


def opened(actor: Actor, round: "Round") -> list[Opened]:
    """Return the comments of a round that wait, for one who moderates them; in one random order."""
    access.require(actor, "comments.moderate", round)
    rows = Comment.objects.filter(round_id=round.id)
    return [_opened(row) for row in rows if sealing.is_readable(row.written)]


def unreadable(round_id: UUID) -> int:
    """Return how many comments of a round nobody can read: they were locked with another site key."""
    rows = Comment.objects.filter(round_id=round_id)
    return sum(not sealing.is_readable(row.written) for row in rows)


def opened_one(actor: Actor, round_id: UUID, comment_id: UUID) -> Opened:
    """Return one comment that waits; raises Http404, Denied."""
    row = get_object_or_404(Comment, id=comment_id, round_id=round_id)
    access.require(actor, "comments.moderate", row)
    return _opened(row)


def round_to_moderate(actor: Actor, round_id: UUID) -> "Round":
    """Return a round that has comments, for one who moderates them; raises Http404, Denied."""
    found = Comment.objects.filter(round_id=round_id).select_related("round").first() or _moderation(round_id)
    if found is None:
        raise Http404
    access.require(actor, "comments.moderate", found)
    return found.round


def waiting(round_id: UUID) -> int:
    """Return how many comments of a round wait to be moderated; nobody but a moderator reads them before."""
    return int(Comment.objects.filter(round_id=round_id).count())


def rounds_waiting() -> "list[tuple[Round, int]]":
    """Return the rounds whose comments wait, the one that closed first before others, with how many do."""
    rows = Comment.objects.select_related("round").defer("written", "words")
    counts = Counter(row.round for row in rows.order_by("round__closed_at", "round_id"))
    return list(counts.items())


def told(actor: Actor, round_id: UUID) -> Told | None:
    """Return what people said, once it is moderated; None before that, or where nobody may read it."""
    if not access.allows(actor, "comments.read"):
        return None
    done = _moderation(round_id)
    if done is None:
        return None
    return Told(
        themes=_themes(ModeratedComment.objects.filter(round_id=round_id)),
        moderator=str(done.moderator),
        published_on=done.published_at.astimezone(partnership.partnership().zone).date(),
        kept=done.kept,
        shortened=done.shortened,
        withheld=done.withheld,
        reasons=tuple(str(Reason(reason).label) for reason in done.reasons),
    )


def names_of_people() -> list[str]:
    """Return what people here are called, for the hint that a comment may name one of them."""
    return [str(found.person) for found in partnership.people_in_post()]


def themes_so_far(comments: Sequence[Opened]) -> list[str]:
    """Return the themes that were given so far, by name."""
    return sorted({each.row.theme for each in comments} - {""}, key=str.casefold)


def _moderation(round_id: UUID) -> Moderation | None:
    found = Moderation.objects.select_related("moderator", "round").filter(round_id=round_id)
    return found.first()


def _themes(comments: "QuerySet[ModeratedComment]") -> tuple[Theme, ...]:
    found: dict[str, list[Shown]] = defaultdict(list)
    for comment in comments:
        shown = Shown(words=comment.words, question=comment.question, shortened=comment.shortened)
        found[comment.theme].append(shown)
    themes = [Theme(name=name, comments=tuple(told)) for name, told in found.items()]
    return tuple(sorted(themes, key=lambda theme: (-len(theme.comments), theme.name.casefold())))


def _opened(row: Comment) -> Opened:
    """Fails closed: what cannot be read is there for nobody."""
    try:
        written = sealing.opened(row.written)
        words = sealing.opened(row.words) if row.words is not None else ""
    except sealing.Unreadable:
        raise Http404 from None
    decision = (
        Decision(outcome=Outcome(row.outcome), theme=row.theme, words=words, reason=row.reason)
        if row.outcome
        else None
    )
    return Opened(row=row, written=written, decision=decision)
