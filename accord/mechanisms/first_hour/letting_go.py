"""After a day what was tried in a room goes, for good; what every partner agreed to stays."""

from uuid import UUID

from django.db import transaction

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.mechanisms.first_hour import selectors
from accord.mechanisms.rounds.ballot.trials import trial_forget
from accord.mechanisms.rounds.publishing.trials import trial_result_drop
from accord.mechanisms.rounds.questionnaires.trials import trial_drop


@transaction.atomic
def hour_let_go(hour_id: UUID, *, actor: Actor) -> None:
    """Let an hour go whose day is over, with its phones; and its trial too, if nobody agreed to it.

    Safe to repeat: while the keys of the trial still have to be destroyed it stays, for the next time.
    """
    access.require(actor, "first_hour.let_go")
    hour = selectors.hour_locked(hour_id)
    if hour is None or hour.id not in {found for found, _partnership in selectors.over_by_now()}:
        return
    round = hour.round
    if round is not None and round.trial and not trial_forget(round=round, actor=actor):
        return
    stood = hour.stands_since is not None
    hour.delete()
    if round is not None and not stood:
        trial_result_drop(round=round, actor=actor)
        trial_drop(round=round, actor=actor)
    if not stood:
        audit.record("first_hour.gone", actor=actor)
