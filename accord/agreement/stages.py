"""Where a joint decision stands, in words: the heading of its page and its line in the list."""

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accord.agreement.rules import State
from accord.agreement.selectors import ProposalView
from accord.web.components import State as StateWord
from accord.web.components import Tone
from accord.web.stage import Stage


def stage_of(view: ProposalView) -> Stage:
    """Return where a proposal stands for this reader."""
    return _open(view) if view.proposal.state == State.OPEN else _settled(view)


def names(found: Iterable[str]) -> str:
    """Return names as a list in words ("Kestrel Build and Harbour Capital")."""
    return str(get_text_list(list(found), _("and")))


def _settled(view: ProposalView) -> Stage:
    heading, word = {
        State.IN_FORCE: (
            _("Every partner has agreed to “{title}”."),
            StateWord(_("agreed by all"), Tone.DONE),
        ),
        State.DECLINED: (_("{partners} declined “{title}”."), StateWord(_("declined"), Tone.GRAVE)),
        State.WITHDRAWN: (
            _("“{title}” was withdrawn before every partner had decided."),
            StateWord(_("withdrawn")),
        ),
        State.LAPSED: (_("“{title}” lapsed before every partner had decided."), StateWord(_("lapsed"))),
    }[State(view.proposal.state)]
    partners = names(view.declined_by)
    return Stage(heading=heading.format(title=view.proposal.title, partners=partners), word=word)


def _open(view: ProposalView) -> Stage:
    waits_for = names(view.waits_for)
    heading = _("“{title}” waits for your decision.") if view.mine else _("“{title}” waits for {partners}.")
    return Stage(
        heading=heading.format(title=view.proposal.title, partners=waits_for),
        word=StateWord(_("waits for {partners}").format(partners=waits_for), Tone.WAITING),
    )
