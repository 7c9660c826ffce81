"""What was tried in a room is put before the partners; agreed to by all, it stands."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.first_hour import rules, selectors
from accord.mechanisms.first_hour.models import Hour
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.rounds.questionnaires.trials import trial_stand
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership import services as partnerships
from accord.partnership.rules import Office
from accord.standards import services as standards
from accord.standards.rules import BehaviourWords, ValueWords

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.standards.models import Charter

EFFECT = "first_hour.stand"


@transaction.atomic
def hour_propose(*, hour: Hour, actor: Actor) -> "Proposal":
    """Put what the room tried before the partners that have a signatory; it lapses when it would go.

    Raises Refused before the result is there, and until two partners can sign.
    """
    access.require(actor, "first_hour.lead", hour)
    locked = selectors.hour_locked(hour.id)
    if locked is None or locked.round is None or selectors.stage_of(locked) is not Stage.READ:
        raise Refused(_("There is nothing to agree to yet: the result comes first."))
    return agreement.proposal_open(
        subject_id=locked.id,
        title=_now("What we tried in our first hour"),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
        lapses_at=rules.goes_at(locked.begun_at, locked.round.closed_at),
    )


def _text(hour_id: UUID) -> str:
    """The canonical text: who is steward, what was asked of whom, and the result by its fingerprint."""
    hour = Hour.objects.select_related("round", "begun_by__employer").get(id=hour_id)
    published = selectors.published(hour)
    with translation.override(settings.LANGUAGE_CODE):
        lines = [
            _now("The result of our first hour stands among the results of the partnership."),
            _now("It is “{title}”; its fingerprint is {digest}.").format(
                title=hour.round.title if hour.round else "", digest=published.digest() if published else ""
            ),
            _now("In the room were: {organisations}.").format(
                organisations=", ".join(
                    _now("{name} ({people})").format(name=each.organisation.name, people=each.people)
                    for each in selectors.present(hour)
                )
            ),
            _now("These behaviours are the draft of our charter:"),
            *(_now("“{behaviour}”").format(behaviour=each["text"]) for each in hour.behaviours),
            _now("{name} of {organisation} is the steward.").format(
                name=hour.begun_by.name, organisation=hour.begun_by.employer.name
            ),
        ]
    return "\n".join(lines) + "\n"


def _stand(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: the steward, the draft of the charter, and the result stand from now on."""
    hour = selectors.hour_locked(ratified.subject_id)
    if hour is None or hour.round is None:
        raise Refused(_("This hour is over, and what was tried in it is gone."))
    system = Actor.system(hour.partnership_id)
    if not partnership.holders(Office.STEWARD):
        partnerships.office_give(
            person=hour.begun_by, office=Office.STEWARD, since=partnership.today(), actor=system
        )
    trial_stand(round=hour.round, charter=_drafted(hour), actor=system)
    hour.stands_since = clock.now()
    hour.save(update_fields=["stands_since"])
    audit.record("first_hour.stands", actor=actor)


def _drafted(hour: Hour) -> "Charter":
    """The draft of the charter with the behaviours of the room, each under the thread it was asked by."""
    steward = actors.actor_for(hour.begun_by_id)
    if steward is None:
        raise Refused(_("Whoever has begun this hour is no longer here."))
    behaviours = [
        BehaviourWords(behaviour=each["text"], seen="", not_seen="", standard="", thread=UUID(each["thread"]))
        for each in hour.behaviours
    ]
    value = ValueWords(name=_now("What we try first"), meaning="", behaviours=tuple(behaviours))
    return standards.charter_draft(title=_now("Our charter"), values=[value], actor=steward)


def _hold(hour_id: UUID, _actor: Actor) -> object:
    return selectors.hour_locked(hour_id)


def _page_of(hour_id: UUID) -> str:
    return address("first_hour:result") if Hour.objects.filter(id=hour_id).exists() else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=_text,
        act=_stand,
        holds=_hold,
        url=_page_of,
        consequence=_(
            "When every partner agrees, this result stands, the behaviours are the draft of the charter, and "
            "the person named here is the steward."
        ),
    )
)
