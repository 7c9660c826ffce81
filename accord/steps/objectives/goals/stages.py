"""Where the goals of a year stand, in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.agreement import selectors as agreement
from accord.agreement.stages import names
from accord.foundations.access import Actor
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.texts import title_of
from accord.web.components import State, Tone
from accord.web.stage import Stage

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Year


def stage_of(year: "Year", actor: Actor) -> Stage:
    """Return where the goals of a year stand for this reader."""
    if year.state == YearState.PROPOSED:
        view = agreement.latest_about(year.id, actor)
        waits_for = names(view.waits_for) if view else ""
        heading = _("“{title}” waits for {partners}.").format(title=title_of(year), partners=waits_for)
        return Stage(heading=heading, word=State(_("before the partners"), Tone.WAITING))
    if year.state == YearState.DRAFT:
        return Stage(heading=_("“{title}” is a draft.").format(title=title_of(year)), word=State(_("draft")))
    heading = _("Every partner has agreed to “{title}”.").format(title=title_of(year))
    return Stage(heading=heading, word=State(_("agreed"), Tone.DONE))
