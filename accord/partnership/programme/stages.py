"""Where a programme stands, in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.stages import names
from accord.foundations.access import Actor
from accord.partnership.programme.rules import ProgrammeState
from accord.partnership.programme.texts import title_of
from accord.web.components import State, Tone
from accord.web.stage import Stage

if TYPE_CHECKING:
    from accord.partnership.programme.models import Programme


def stage_of(programme: "Programme", actor: Actor) -> Stage:
    """Return where a programme stands for this reader."""
    if programme.state == ProgrammeState.PROPOSED:
        return _proposed(programme, actor)
    heading, word = {
        ProgrammeState.DRAFT: (_("“{title}” is a draft."), State(_("draft"))),
        ProgrammeState.IN_FORCE: (
            _("Every partner has agreed to “{title}”."),
            State(_("agreed"), Tone.DONE),
        ),
        ProgrammeState.SUPERSEDED: (_("“{title}” was replaced by a newer one."), State(_("replaced"))),
    }[ProgrammeState(programme.state)]
    return Stage(heading=heading.format(title=title_of(programme)), word=word)


def _proposed(programme: "Programme", actor: Actor) -> Stage:
    view = agreement.latest_about(programme.id, actor)
    partners = names(view.waits_for) if view else ""
    heading = _("“{title}” waits for {partners}.").format(title=title_of(programme), partners=partners)
    return Stage(heading=heading, word=State(_("before the partners"), Tone.WAITING))
