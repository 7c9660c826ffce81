"""Made-up lists and tables."""

from django.utils.translation import gettext as _

from accord.foundations.links import Link
from accord.web.components import (
    Cell,
    Column,
    Fact,
    State,
    StepRow,
    StepRows,
    SummaryList,
    Table,
    Task,
    TaskList,
    Tone,
)
from accord.web.gallery import over_time


def summary_list() -> SummaryList:
    """Facts with and without a way to change them."""
    change = Link(_("Change"), "#main")
    return SummaryList(
        (
            Fact(_("Opens"), _("Monday 11 January, 09:00"), change),
            Fact(_("Closes"), _("Friday 29 January, 17:00"), change),
            Fact(_("Asked"), _("90 people, 9 hours of the partnership")),
        )
    )


def task_list() -> TaskList:
    """Tasks in each state."""
    return TaskList(
        (
            Task(
                _("Read the charter"),
                "#main",
                State(_("done"), Tone.DONE),
                _("version 3, agreed on 14 March"),
            ),
            Task(_("Brief your team"), "#main", State(_("due Friday"), Tone.WAITING)),
            Task(_("Write what it means for you"), "", State(_("not yet, after the briefing"))),
        )
    )


def table() -> Table:
    """A table with every look of a cell."""
    hidden = Cell(_("not shown"), look="hidden-cell", link=Link(_("why?"), "#main"))
    return Table(
        caption=_("All statements, widest sure gap first"),
        columns=(
            Column(_("Statement")),
            Column(_("Council, 17"), numeric=True),
            Column(_("Kestrel, 27"), numeric=True),
            Column(_("Schools, 6"), numeric=True),
            Column(_("Council and Kestrel"), numeric=True),
        ),
        rows=(
            (
                _("We hear of problems in time"),
                Cell("2.6", look="low"),
                Cell("3.9", look="high"),
                Cell(_("3 to 4"), look="band"),
                _("1.3, sure"),
            ),
            (_("Our ways are the partnership’s own"), Cell("2.9", look="low"), "3.8", hidden, _("0.9, sure")),
            (_("We keep small promises"), "3.8", Cell("4.0", look="high"), "3.7", "0.2"),
        ),
    )


def sums() -> Table:
    """A table whose last row is what the others make together."""
    return Table(
        caption=_("My minutes"),
        columns=(Column(_("What")), Column(_("Minutes"), numeric=True)),
        rows=((_("Answer"), 10), (_("Talk"), 21), (_("Together"), 31)),
        sums=True,
    )


def stacking() -> Table:
    """A table whose rows stand as blocks where it has no room; a cell without words takes none there."""
    return Table(
        caption=_("All groups"),
        columns=(Column(_("Group")), Column(_("Answers"), numeric=True), Column(_("Mean"), numeric=True)),
        rows=((_("Council"), 17, "2.6"), (_("Schools"), "", Cell(_("not shown"), look="hidden-cell"))),
        stacks=True,
    )


def step_rows() -> StepRows:
    """Rows of the dashboard: all said, something weak with a next step, and a step not built yet."""
    return StepRows(
        (
            StepRow(
                number=1,
                title=_("Values"),
                url="#main",
                says=_("Charter, version 3, agreed by all five partners on 14 March"),
                weakest=_("Oldest clause due for review in 4 months"),
                people_say=_("people say 3.9 ± 0.2"),
                trend=_("higher than a year ago"),
                question=_("Are the partnership’s values set out, and do all its teams know them?"),
                picture=over_time.trend(),
            ),
            StepRow(
                number=3,
                title=_("Evaluation"),
                url="#main",
                says=_("2 of 5 talking points have neither an undertaking nor a decision"),
                weakest=_("Openness: the widest gap between partners, not yet talked about."),
                next_step=Link(_("Plan the talk"), "#main"),
                people_say=_("people say 3.1 ± 0.2"),
                trend=_("lower than a year ago"),
            ),
            StepRow(number=7, title=_("Practicalities"), url="#main", says=_("Not built yet")),
        )
    )
