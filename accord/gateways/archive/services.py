"""What the log of every partnership says of a restore."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership import selectors as partnership

areas.area("archive", _("This site"))
kinds.kind(
    "archive.restored",
    _("Accord was brought back from the backup of {taken}: what was done after that is lost."),
)


@transaction.atomic
def restore_record(*, taken_at: datetime, actor: Actor) -> None:
    """Tell every partner of the partnership in scope that the site was restored, and as of when."""
    access.require(actor, "archive.restore")
    taken = local(taken_at, partnership.partnership().zone)
    audit.record("archive.restored", actor=actor, taken=taken)
