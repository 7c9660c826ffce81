"""When a close is refused: the box stays as it is, nothing is published, and all partners read why, once."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.ballot.models import RoundKey
from accord.mechanisms.rounds.keys.keystore import KeyMissing

kinds.kind(
    "ballot.close_refused",
    _("“{about}” could not be closed, and nothing of it was published: {reason}."),
)


class CountsDiffer(Exception):
    """The box does not hold exactly one item for each invitation that was spent. Nothing is opened."""


class Unreadable(Exception):
    """Something in the box was not sealed to this round's key, or is damaged. Says no more than that."""


class NotComputed(Exception):
    """The result could not be computed. Says the kind of error only: its words might quote an answer."""


@transaction.atomic
def refusal_record(round_id: UUID, refusal: Exception, actor: Actor) -> None:
    """Say once in the log of all partners that a close was refused; the sweep goes on trying."""
    key = RoundKey.objects.select_for_update().get(round_id=round_id)
    if key.close_refused:
        return
    key.close_refused = True
    key.save(update_fields=["close_refused"])
    audit.record("ballot.close_refused", actor=actor, about=key.round, reason=_reason(refusal))


def _reason(refusal: Exception) -> str:
    with translation.override(settings.LANGUAGE_CODE):  # what the log says does not depend on who closes
        match refusal:
            case CountsDiffer():
                return str(_("its box does not hold one set of answers for each person who responded"))
            case KeyMissing():
                return str(_("its keys are missing"))
            case NotComputed():
                return str(_("its result could not be computed"))
            case _:
                return str(_("something in its box cannot be read"))
