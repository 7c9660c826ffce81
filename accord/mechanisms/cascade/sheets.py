"""The codes of a team as cards to cut out and draw from a hat."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.cascade import words
from accord.mechanisms.cascade.codes import Hat, OnPaper, typed_at
from accord.partnership import selectors as partnership
from accord.web.cards import Card, CardSheet


def sheet_of(hat: Hat) -> CardSheet:
    """Return the cards of all codes that were not used yet."""
    team, count = words.name_of(hat.briefing), len(hat.unused)
    title = ngettext("{team}: {count} card", "{team}: {count} cards", count)
    return CardSheet(
        title=title.format(team=team, count=count),
        whose=partnership.partnership().name,
        heading=hat.briefing.cascade.title,
        typed_at=typed_at(),
        cards=[_card(each) for each in hat.unused],
        hand_out=(
            _("For people of this team who have no e-mail address."),
            _("Cut the cards out, fold them, and let each person draw one from a hat."),
            _("Write no name on a card, and keep no list: nobody is to know whose card is whose."),
        ),
    )


def _card(found: OnPaper) -> Card:
    said = _(
        "Read it, and think about one hard case. It takes three minutes, and nobody learns what you choose."
    )
    if found.organisation is not None:
        said = _("{words} For people of {organisation}.").format(
            words=said, organisation=found.organisation.name
        )
    return Card(code=found.code, address=found.url, words=said)
