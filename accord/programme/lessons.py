"""A lesson for others: written down by the steward, shared once every partner agreed to the very words."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement.drafts import Drafts
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.programme import selectors
from accord.programme.models import Lesson

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "releases.share_lesson"

DRAFTS = Drafts(
    effect=EFFECT,
    rows=Lesson.objects.all,
    text=selectors.text,
    settled=_("This lesson is settled; only a draft can be changed."),
)

kinds.kind("releases.lesson_written", _("{actor} wrote a lesson for other partnerships, “{about}”."))
kinds.kind("releases.lesson_discarded", _("{actor} threw the lesson “{about}” away."))
kinds.kind("releases.lesson_proposed", _("{actor} proposed to share the lesson “{about}”."))
kinds.kind("releases.lesson_shared", _("The lesson “{about}” is shared with the programme."))


@transaction.atomic
def lesson_write(*, lesson: Lesson | None, title: str, words: str, actor: Actor) -> Lesson:
    """Write a lesson down, or change a draft. Raises Refused, with the field."""
    access.require(actor, "releases.share", lesson)
    written = DRAFTS.draft(lesson) if lesson else Lesson(partnership_id=actor.partnership_id)
    if not title.strip():
        raise Refused(_("Give it a name."), field="title")
    if not words.strip():
        raise Refused(_("Say what you learned."), field="words")
    written.title, written.words = title.strip(), words.strip()
    written.save()
    audit.record("releases.lesson_written", actor=actor, about=written)
    return written


@transaction.atomic
def lesson_discard(*, lesson: Lesson, actor: Actor) -> None:
    """Throw a draft away."""
    access.require(actor, "releases.share", lesson)
    locked = DRAFTS.draft(lesson)
    audit.record("releases.lesson_discarded", actor=actor, about=locked)
    locked.delete()


@transaction.atomic
def lesson_propose(*, lesson: Lesson, actor: Actor) -> "Proposal":
    """Put a draft before every partner; nothing in it can be changed until all have decided."""
    access.require(actor, "releases.share", lesson)
    locked = DRAFTS.draft(lesson)
    proposal = DRAFTS.put_forward(
        locked,
        title=str(_("Share the lesson “{title}” with other partnerships")).format(title=locked.title),
        parties=partnership.parties_to_ask(),
        actor=actor,
    )
    audit.record("releases.lesson_proposed", actor=actor, about=locked)
    return proposal


def _share(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: the programme officer reads it, by the name of the partnership."""
    audit.record("releases.lesson_shared", actor=actor, about=DRAFTS.agreed(ratified))


def _page_of(lesson_id: UUID) -> str:
    return address("releases:lesson", lesson_id=lesson_id) if selectors.is_kept(lesson_id) else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_share,
        released=DRAFTS.release,
        url=_page_of,
        consequence=_(
            "When every partner agrees, the programme officer reads these words, with the name of our "
            "partnership, and may send them to other partnerships without it."
        ),
    )
)
