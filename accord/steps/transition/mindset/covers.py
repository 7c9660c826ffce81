"""What all partners agreed to about pulses covers their rounds, as long as it stands in the very words."""

from uuid import UUID

from accord.agreement.rules import text_hash
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.covering import Cover, cover
from accord.steps.transition.mindset import selectors, texts

KIND = "mindset.pulses"


@cover(KIND)
def pulses_cover(plan_id: UUID) -> Cover | None:
    """Return the agreement on the pulses of a transition; None where it is no longer there."""
    found = selectors.plan_or_none(plan_id)
    if found is None:
        return None
    stands = found.agreed_at is not None and text_hash(texts.plan_text(found.id)) == found.text_hash
    link = Link(texts.plan_title(found), address("mindset:mindset", transition_id=found.transition_id))
    return Cover(link, stands)
