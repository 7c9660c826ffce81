"""A round about one person: a named list of raters is asked, and what it says is for that person alone.

The room above that holds the list says who rates, and in which group the answers of each count. Every partner
has agreed there to the review, so that the round which carries it out is ready as soon as it is made.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.rules import text_hash
from accord.foundations import access
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import selectors, using
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState, check_questionnaire
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.rounds.questionnaires.rules import Questionnaire
    from accord.partnership.models import Person
    from accord.partnership.selectors import InPost

FEWEST_RATERS = 3  # confidence.md, Publishing: the floor of a group of raters, so of all of them together too

kinds.kind("rounds.about_somebody", _("“{about}” opens by itself: its raters are confirmed."))


class Raters(NamedTuple):
    """Who rates. groups: the name of each group by its key, in the order of display. people: whose answers
    count in which group.
    """

    groups: Mapping[str, str]
    people: Mapping[UUID, str]


Source = Callable[[UUID], Raters]
_sources: list[Source] = []


def raters_source(source: Source) -> Source:
    """Register who rates in a round about one person, by its id; use as a decorator."""
    _sources[:] = [source]
    return source


def raters(round: Round) -> Raters:
    """Return who rates in a round; nobody in one that is about no person."""
    return _sources[0](round.id) if round.subject_id is not None and _sources else Raters({}, {})


def raters_in_post(round: Round) -> "list[InPost]":
    """Return the raters who would be asked today: by a link, for a card says nothing of a holder’s group."""
    people = raters(round).people
    found = partnership.people_in_post()
    return [each for each in found if each.person.id in people and each.person.email]


@transaction.atomic
def round_about(
    *,
    subject: "Person",
    guide: "Person",
    title: str,
    opens_at: datetime,
    closes_at: datetime,
    asks: "Questionnaire",
    actor: "Actor",
) -> Round:
    """Make a round about one person, which opens by the clock. guide: reads its report before that person.

    title: names nobody, since it stands in the log. Raises Denied, Refused before the first charter.
    """
    access.require(actor, "rounds.run")
    check_questionnaire(asks)
    charter = standards.charter_in_force()
    if charter is None:
        raise Refused(_("It asks about the charter's behaviours, so a charter has to be in force first."))
    round = Round(
        partnership_id=actor.partnership_id,
        charter=charter,
        title=title,
        subject=subject,
        guide=guide,
        opens_at=opens_at,
        closes_at=closes_at,
        minimum=partnership.partnership().minimum,
        state=RoundState.READY,
    )
    using.take(round, asks, None)
    round.save(force_insert=True)
    using.write(round, asks, actor)
    round.terms_hash = text_hash(selectors.terms(round.id))
    round.save(update_fields=["terms_hash"])
    audit.record("rounds.about_somebody", actor=actor, about=round)
    return round


@transaction.atomic
def round_entrust(*, round: Round, guide: "Person", actor: "Actor") -> None:
    """Let somebody else read the report of a round about one person first; the room above says who may."""
    access.require(actor, "rounds.run", round)
    Round.objects.filter(id=round.id, subject__isnull=False).update(guide=guide)
