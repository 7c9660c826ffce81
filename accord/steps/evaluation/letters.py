"""The letter by which everybody learns what was heard in a round."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.rounds.publishing.selectors import published_or_none
from accord.partnership import selectors as partnership
from accord.steps.evaluation import heard, selectors
from accord.steps.evaluation.services import LETTER


@letter(LETTER, called=_late("tells everybody what was heard in a round"))
def what_was_heard(heard_id: UUID) -> Letter | None:
    """Return the letter, or None where the result does not hold any more."""
    told = selectors.heard_by_id(heard_id)
    published = published_or_none(told.round_id)
    if published is None:
        return None
    held = partnership.partnership()
    words = heard.what_we_heard(published, held.zone)
    parts = [
        _("Hello,"),
        _("{partnership} asked how working together is going: “{round}”. This is what we heard.").format(
            partnership=held.name, round=words.title
        ),
        *(part for part in (words.heading, words.gap) if part),
        *(f"- {finding}" for finding in words.findings),
        *([_("The steward adds: {sentence}").format(sentence=told.sentence)] if told.sentence else []),
        heard.next_in_words(told.round_id),
        "{words}\n{link}".format(
            words=_("All of it on one page, which needs no account:"),
            link=absolute(reverse("heard:page", args=[told.link])),
        ),
    ]
    subject = _("{partnership}: what we heard in “{round}”").format(partnership=held.name, round=words.title)
    return Letter(subject=subject, text="\n\n".join(parts) + "\n")
