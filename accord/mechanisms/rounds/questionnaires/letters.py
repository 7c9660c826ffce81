"""The letter by which those who sign learn that a round to which they agreed in advance opens soon."""

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute
from accord.foundations.outbox.letters import Letter, letter
from accord.mechanisms.rounds.questionnaires import announcing, selectors
from accord.mechanisms.rounds.questionnaires.covering import cover_of
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership import selectors as partnership


@letter(announcing.LETTER, called=_late("announces a round that was agreed to in advance"))
def round_announced(announcement_id: UUID) -> Letter | None:
    """Return the letter, or None once the round has opened or was stopped."""
    announced = selectors.announcement_or_none(announcement_id)
    if announced is None or announced.stopped_at or announced.round.state != RoundState.READY:
        return None
    held = partnership.partnership()
    cover = cover_of(announced)
    agreed = _("“{title}”").format(title=cover.link.label) if cover else _("the programme of the year")
    words = {
        "partnership": held.name,
        "agreed": agreed,
        "title": announced.round.title,
        "moment": local(announced.round.opens_at, held.zone),
        "link": absolute(page_of(announced.round_id)),
    }
    text = _(
        "Hello,\n\n"
        "“{title}” opens on {moment}. It keeps to {agreed}, to which every partner of "
        "{partnership} has agreed, so you need not agree to it anew.\n\n"
        "You may stop it for your organisation until then, with a reason that every partner reads:\n{link}\n"
    )
    return Letter(
        subject=_("{partnership}: “{title}” opens on {moment}").format(**words), text=text.format(**words)
    )
