"""The record of a joint decision as a page to print: text, changes, who agreed when, and the fingerprint."""

from django.template.loader import render_to_string

from accord.agreement import comparing, reading
from accord.agreement.comparing import Passage
from accord.agreement.models import Proposal
from accord.agreement.neighbours import Signers
from accord.agreement.selectors import ProposalView
from accord.agreement.stages import stage_of
from accord.foundations import clock


def record(view: ProposalView, earlier: Proposal | None, *, whose: str, signers: Signers) -> str:
    """Return a joint decision as one HTML page for `accord.web.pdf`. whose: the name of the partnership.

    Of what is settled the record is always the same; of what is open it says as of which day, and for whom
    it waits.
    """
    context = {
        "view": view,
        "parties": [(party, signers.get(party.party_id, ())) for party in view.parties],
        "whose": whose,
        "stage": stage_of(view),
        "is_settled": view.proposal.settled_at is not None,
        "as_of": view.proposal.settled_at or clock.now(),
        "parts": reading.parts(view.proposal.text),
        "earlier": earlier,
        "passages": changes_since(earlier, view.proposal),
    }
    return render_to_string("agreement/record.html", context)


def changes_since(earlier: Proposal | None, proposal: Proposal) -> list[Passage]:
    """Return what a proposal changes of what it takes the place of."""
    return comparing.passages(earlier.text, proposal.text) if earlier else []
