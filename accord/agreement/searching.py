"""What can be found of joint decisions: what was put before the partners, by its title."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.agreement.models import Proposal
from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches


@searches(name="agreement.proposals", title=_("Joint decisions"), right="agreement.read")
def _proposals(_actor: Actor) -> Iterator[Findable]:
    for proposal_id, title in Proposal.objects.order_by("-opened_at", "id").values_list("id", "title"):
        yield Findable(title=title, page="agreement:proposal", parts={"proposal_id": proposal_id})
