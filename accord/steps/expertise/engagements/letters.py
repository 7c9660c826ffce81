"""The letter by which whoever was appointed learns of it, and from which day on the doors are open."""

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.terms import day_in_words
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.engagements.rules import APPOINTED


@letter(APPOINTED, called=_late("tells you that every partner appointed you"))
def appointed(engagement_id: UUID) -> Letter | None:
    """Return the letter, or None for an engagement that is gone."""
    found = selectors.engagement_or_none(engagement_id)
    if found is None:
        return None
    told = {
        "partnership": partnership.partnership().name,
        "need": found.candidate.brief.need.title,
        "first": day_in_words(found.first_day),
        "last": day_in_words(found.last_day),
        "link": absolute(address("engagements:engagement", engagement_id=found.id)),
    }
    text = _(
        "Hello,\n\n"
        "every partner of {partnership} has agreed that you help them: “{need}”. From {first} to {last} you "
        "come in with this address, and find there what is open to you:\n{link}\n"
    )
    subject = _("{partnership} has appointed you as facilitator")
    return Letter(subject=subject.format(**told), text=text.format(**told))
