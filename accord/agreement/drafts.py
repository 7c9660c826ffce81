"""What is drafted, then put before every party, and then agreed or a draft again: the same in every room.

A room keeps the rows (`models.Drafted`) with their words and rights, and may know further states.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement import services
from accord.agreement.models import Drafted
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations.errors import Refused, Sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

    from accord.agreement.models import Proposal
    from accord.foundations.access import Actor

DRAFT, PROPOSED, IN_FORCE = "draft", "proposed", "in_force"
NOT_THE_TEXT = _("This is not the text that every partner agreed to.")

Row = TypeVar("Row", bound=Drafted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts(Generic[Row]):
    """Drafts of one kind. All of it belongs into the transaction of an act.

    effect: what their coming into force is called. rows: all of them, in scope. text: the canonical text of
    one. settled: what is said to whoever would change one that is no draft.
    """

    effect: str
    rows: "Callable[[], QuerySet[Row]]"
    text: Callable[[UUID], str]
    settled: Sentence

    def locked(self, row_id: UUID) -> Row:
        """Return one, locked until the transaction ends; raises DoesNotExist."""
        found: Row = self.rows().select_for_update().get(pk=row_id)
        return found

    def draft(self, row: Row) -> Row:
        """Return a draft, locked; raises Refused where it is none any more."""
        found = self.locked(row.pk)
        if found.state != DRAFT:
            raise Refused(self.settled)
        return found

    def put_forward(
        self, row: Row, *, title: str, parties: "Mapping[UUID, str]", actor: "Actor"
    ) -> "Proposal":
        """Put a locked draft before every party: nothing in it is changed until all have decided."""
        row.state = PROPOSED
        row.save(update_fields=["state"])
        return services.proposal_open(
            subject_id=row.pk, title=title, effect=self.effect, parties=parties, actor=actor
        )

    def agreed(self, ratified: Ratified) -> Row:
        """Return what every party agreed to, locked and in force.

        Raises Refused where it is not before them, or its text is another one now.
        """
        found = self.locked(ratified.subject_id)
        if (found.state, text_hash(self.text(found.pk))) != (PROPOSED, ratified.text_hash):
            raise Refused(NOT_THE_TEXT)
        found.state, found.in_force_since = IN_FORCE, ratified.settled_at
        found.save(update_fields=["state", "in_force_since"])
        return found

    def release(self, row_id: UUID, _actor: "Actor") -> None:
        """Make it a draft again: it was declined, withdrawn, or it lapsed."""
        self.rows().filter(pk=row_id, state=PROPOSED).update(state=DRAFT)
