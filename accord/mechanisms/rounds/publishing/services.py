"""Storing what a round says: once, at its close."""

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.analysis.published import Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.publishing.models import Result

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

areas.area("publishing", _("Results"))
kinds.kind("publishing.stored", _("The result of “{about}” was published."))


@transaction.atomic
def result_store(*, round: "Round", published: Published, actor: Actor) -> Result:
    """Store the result of a round. Raises Refused when it has one, or when this is another round's."""
    access.require(actor, "publishing.store", round)
    if published.round_key != str(round.id):
        raise Refused(_("This is the result of another round."))
    if Result.objects.filter(round=round).exists():
        raise Refused(_("This round has its result already."))
    result: Result = Result.objects.create(
        partnership_id=actor.partnership_id,
        round=round,
        record=published.canonical().decode(),
        digest=published.digest(),
        rules_version=published.rules_version,
    )
    audit.record(
        "publishing.stored",
        actor=actor,
        about=round,
        digest=result.digest,
        rules_version=result.rules_version,
    )
    return result
