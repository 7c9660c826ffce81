"""What packs say of leader feedback: all leaders together, who are told to everybody and named nowhere."""

from django.utils.translation import gettext as _

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Pack, Section, Span
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback.figures import YEAR
from accord.steps.leadership.feedback.together import reading, showing
from accord.steps.leadership.feedback.together.overall import heading, overall_of


@registry.in_pack(Pack.BOARD, 55)
def together(actor: Actor, _span: Span) -> Section | None:
    """Return what raters see of all leaders together, where that was published in the last year."""
    found = reading.latest() if access.allows(actor, "feedback.read") else None
    if found is None:
        return None
    made, last = found
    if (
        partnership.today() - made.year.closes_on > YEAR
        or showing.picture(made.year, reading.cells_of(made)) is None
    ):
        return None
    return Section(
        title=_("What raters see of our leaders"),
        says=heading(overall_of(made, last)),
        columns=(_("Statement"), _("All leaders together, from 1 to 5"), _("Surely between")),
        rows=tuple(showing.figures(made.year, reading.cells_of(made))),
        url=address("feedback:together", year_id=made.year.id),
    )
