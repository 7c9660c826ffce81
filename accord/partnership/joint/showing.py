"""How results are shown: from how many answers on, and for which groups."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership.joint.held import locked
from accord.partnership.rules import LOWEST_MINIMUM, every_cut

kinds.kind(
    "partnership.minimum_set", _("No group of fewer than {after} is shown from now on; it was {before}.")
)
kinds.kind(
    "partnership.cuts_set", _("Results may be cut by other groups from now on: {after}. It was: {before}.")
)


@transaction.atomic
def minimum_set(*, minimum: int, ratified: Ratified, actor: Actor) -> None:
    """Set from how many answers a group is shown; rounds that are agreed keep theirs."""
    held = locked(ratified)
    if minimum < LOWEST_MINIMUM:
        raise Refused(_("No group of fewer than five is ever shown."), field="minimum")
    before, held.minimum = held.minimum, minimum
    held.save(update_fields=["minimum"])
    audit.record("partnership.minimum_set", actor=actor, about=held, before=before, after=minimum)


@transaction.atomic
def cuts_set(*, cuts: Sequence[str], ratified: Ratified, actor: Actor) -> None:
    """Set by what results may be cut at all."""
    held = locked(ratified)
    before, held.cuts = held.cuts, [cut for cut in every_cut() if cut in cuts]
    held.save(update_fields=["cuts"])
    audit.record(
        "partnership.cuts_set", actor=actor, about=held, before=_listed(before), after=_listed(held.cuts)
    )


def _listed(cuts: Sequence[str]) -> str:
    return ", ".join(cuts)
