"""The exhibits: a name, and the component in each of its states."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from accord.foundations.links import Link
from accord.web import components as c
from accord.web.frame import Frame, RailEntry
from accord.web.gallery import drawings, over_time, rows
from accord.web.gallery.poles import poles
from accord.web.pictures import Picture

Shown = c.Component | Picture


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A component by name, in each of its states."""

    name: str
    states: tuple[Shown, ...]


def exhibits() -> list[Exhibit]:
    """All exhibits, in the order in which a page would use them."""
    return [
        *_words(),
        Exhibit("SummaryList", (rows.summary_list(),)),
        Exhibit("TaskList", (rows.task_list(),)),
        Exhibit("Table", (rows.table(), rows.sums(), rows.stacking())),
        Exhibit("NestedList", (drawings.tree().twin,)),
        Exhibit("StepRows", (rows.step_rows(),)),
        Exhibit("Pages", (c.Pages("#main", "#main"),)),
        *_answers(),
        Exhibit("DotRows", (drawings.dot_rows(),)),
        Exhibit("Dumbbells", (drawings.dumbbells(), drawings.widest_gaps())),
        Exhibit("Diverging", (drawings.diverging(),)),
        Exhibit("Tree", (drawings.tree(),)),
        Exhibit("RunChart", (drawings.run_chart(),)),
        Exhibit("TimePlan", (drawings.time_plan(),)),
        Exhibit("MixingBars", (drawings.mixing_bars(),)),
        Exhibit("Tallies", (drawings.tallies(),)),
        Exhibit("Poles", (poles(),)),
        Exhibit("Trend", (over_time.trend(),)),
        Exhibit("YearStrip", (over_time.year_strip(),)),
    ]


def frame() -> Frame:
    """A made-up partnership around the gallery."""
    titles = (
        (None, _("All eight")),
        (None, _("Cascade")),
        (None, _("Plan")),
        (1, _("Values")),
        (2, _("Leadership")),
        (3, _("Evaluation")),
        (4, _("Objectives")),
        (5, _("Transition")),
        (6, _("Culture")),
        (7, _("Practicalities")),
        (8, _("Expertise")),
    )
    return Frame(
        title=_("A made-up partnership"),
        phase=_("operational since 3 March 2025"),
        home_url="#main",
        you=_("Anna Rees, steward"),
        links=(Link(_("My page (4 wait)"), "#main"), Link(_("Log"), "#main"), Link(_("Help"), "#main")),
        rail=tuple(
            RailEntry(title=title, url="#main", number=number, current=number == 3, waiting=number in {3, 7})
            for number, title in titles
        ),
        foot=(Link(_("What is in confidence"), "#main"),),
    )


def _words() -> list[Exhibit]:
    tones = (
        (_("not started"), c.Tone.QUIET),
        (_("waits for Kestrel"), c.Tone.WAITING),
        (_("in force"), c.Tone.DONE),
        (_("declined"), c.Tone.GRAVE),
    )
    return [
        Exhibit("State", tuple(c.State(word, tone) for word, tone in tones)),
        Exhibit(
            "Banner",
            (
                c.Banner(_("The charter is proposed. Three partners have to agree.")),
                c.Banner(_("Two people have no e-mail address. They get a printed code."), "warning"),
                c.Banner(_("The file could not be read. Save it as .xlsx and send it again."), "error"),
            ),
        ),
        Exhibit(
            "Empty",
            (
                c.Empty(
                    _("Undertakings appear here once a talk has decided."), Link(_("Plan a talk"), "#main")
                ),
            ),
        ),
        Exhibit("Inset", (c.Inset(_("“We say so early, also when it is awkward.”")),)),
        Exhibit(
            "Why",
            (
                c.Why(_("Why?"), _("Fewer than five people answered.")),
                c.Why(_("Why?"), _("Fewer than five people answered."), is_open=True),
            ),
        ),
        Exhibit("Progress", (c.Progress(2, 3),)),
        Exhibit("Bar", (c.Bar(75, 90, _("75 of 90")), c.Bar(0, 9, _("0 of 9")), c.Bar(9, 9, _("9 of 9")))),
    ]


def _answers() -> list[Exhibit]:
    answers = (_("Never"), _("Seldom"), _("Now and then"), _("Often"), _("Nearly always"))
    choices = (
        *(c.Choice(str(value), answer) for value, answer in enumerate(answers, start=1)),
        c.Choice("0", _("I would rather not say"), soft=True),
    )
    return [
        Exhibit(
            "Button",
            (
                c.Button(label=_("Agree for Northmoor Council")),
                c.Button(label=_("Save the draft"), kind="second"),
                c.Button(label=_("Withdraw the proposal"), kind="grave"),
                c.Button(label=_("Plan the talk"), url="#main"),
            ),
        ),
        Exhibit(
            "ChoiceGroup",
            (
                c.ChoiceGroup(name="a", legend=_("We hear of problems in time"), choices=choices, chosen="4"),
                c.ChoiceGroup(
                    name="b",
                    legend=_("People here keep small promises"),
                    choices=choices,
                    hint=_("Think of the last three months."),
                    error=_("Choose one answer, or “I would rather not say”."),
                ),
            ),
        ),
    ]
