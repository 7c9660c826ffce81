"""The letter by which leaders are asked, before the board meets, what came of their commitments."""

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.pacing import Sort
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors, words
from accord.steps.leadership.reminding import LETTER, leaders_to_ask


@letter(
    LETTER, called=_late("asks you what came of your commitments, before the board meets"), sort=Sort.BY_DAY
)
def before_board(person_id: UUID) -> Letter | None:
    """Return the letter, or None where there is nothing left to do, or somebody leads no more."""
    leader = next((found for found in leaders_to_ask() if found.person.id == person_id), None)
    if leader is None:
        return None
    told = {
        "name": leader.person.given_name or leader.person.name,
        "partnership": partnership.partnership().name,
        "day": words.day(selectors.next_board()),
        "link": absolute(address("leadership:leader", person_id=person_id)),
    }
    text = _(
        "Hello {name},\n\n"
        "the board of {partnership} meets on {day}, and everybody reads there what its leaders commit to. "
        "Please say before that day what came of yours, or make one. It takes a few minutes:\n{link}\n"
    )
    subject = _("{partnership} asks what came of your commitments")
    return Letter(subject=subject.format(**told), text=text.format(**told))
