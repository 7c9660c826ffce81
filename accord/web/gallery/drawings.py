"""Made-up pictures, each with a figure, a range and something hidden."""

from django.utils.translation import gettext as _

from accord.web.components import Column, State, Table, Tone
from accord.web.frame import Text
from accord.web.pictures import (
    Apart,
    Axis,
    Bar,
    Diverging,
    Dot,
    DotRow,
    DotRows,
    Dumbbells,
    GapRow,
    Group,
    Hidden,
    Line,
    Look,
    Mark,
    MixingBars,
    MixingRow,
    Range,
    RunChart,
    RunPoint,
    Spread,
    Tallies,
    TallyMark,
    TallyRow,
    Tick,
    TimePlan,
    TimeRow,
    Tree,
    TreeRow,
    letters,
)


def _scale() -> tuple[Text, ...]:
    return (_("never"), _("seldom"), _("now and then"), _("often"), _("nearly always"))


def _groups() -> list[Group]:
    names = [
        _("Northmoor Council"),
        _("Kestrel Build"),
        _("Supply chain, investor"),
        _("Schools"),
        _("Harbour Fund"),
    ]
    details = [_("17 answered"), _("27 answered"), _("11 answered"), _("6 answered"), ""]
    marked = zip(names, letters(names), details, strict=True)
    return [
        Group(name=name, letter=letter, hue=hue, detail=detail)
        for hue, (name, letter, detail) in enumerate(marked, start=1)
    ]


def dot_rows() -> DotRows:
    """Means with intervals, a range, something hidden, and a bracket over the widest gap."""
    marks: tuple[Mark, ...] = (
        Dot(value=2.6, low=2.2, high=3.0),
        Dot(value=3.9, low=3.6, high=4.2),
        Dot(value=3.3, low=2.8, high=3.8),
        Range(low=3, high=4),
        Hidden(word=_("fewer than five, not shown")),
    )
    return DotRows(
        key="dots",
        title=_("We hear of problems in time, by partner"),
        sentence=_(
            "The council answers 2.6, Kestrel 3.9, supply chain and investor 3.3, schools between 3 and 4."
        ),
        axis=Axis(_scale()),
        rows=tuple(DotRow(group=group, mark=mark) for group, mark in zip(_groups(), marks, strict=True)),
        apart=Apart(first=0, second=1, words=_("1.3 apart, sure")),
    )


def dumbbells() -> Dumbbells:
    """A wide gap, a small one, one with a range, one that is hidden."""
    council, kestrel, *_others = _groups()
    return Dumbbells(
        key="gaps",
        title=_("How far the council and Kestrel are apart"),
        sentence=_(
            "They differ most on hearing of problems in time (1.3) and least on small promises (0.2)."
        ),
        axis=Axis(_scale()),
        first=council,
        second=kestrel,
        rows=(
            GapRow(
                name=_("We hear of problems in time"), first=_dot(2.6), second=_dot(3.9), words=_("1.3, sure")
            ),
            GapRow(
                name=_("Our ways are the partnership’s own"),
                first=_dot(2.9),
                second=Range(low=3, high=4),
                words=_("cannot be said"),
            ),
            GapRow(
                name=_("We keep small promises"), first=_dot(3.8), second=_dot(4.0), words=_("0.2, not sure")
            ),
            GapRow(
                name=_("Decisions are made by those who know"),
                first=_dot(3.1),
                second=Hidden(word=_("fewer than five, not shown")),
                words="",
            ),
        ),
    )


def widest_gaps() -> Dumbbells:
    """The widest gap on each statement, between whichever two partners it is."""
    council, kestrel, chain, *_others = _groups()
    return Dumbbells(
        key="widest",
        title=_("How far partners are apart, widest gap first"),
        sentence=_("The council and Kestrel are 1.3 apart on hearing of problems in time."),
        axis=Axis(_scale()),
        rows=(
            GapRow(
                name=_("We hear of problems in time"),
                first=_dot(2.6),
                second=_dot(3.9),
                words=_("1.3, sure"),
                between=(council, kestrel),
            ),
            GapRow(
                name=_("We keep small promises"),
                first=_dot(4.0),
                second=_dot(3.3),
                words=_("0.7, sure"),
                between=(kestrel, chain),
            ),
        ),
    )


def diverging() -> Diverging:
    """Two spreads and one that is hidden."""
    council, kestrel, _chain, schools, _fund = _groups()
    return Diverging(
        key="spread",
        title=_("We hear of problems in time: who answered what"),
        sentence=_(
            "Never or seldom, say 9 of 17 in the council; often or nearly always, say 20 of 27 at Kestrel."
        ),
        options=_scale(),
        rows=(
            Spread(group=council, people=(3, 6, 4, 3, 1)),
            Spread(group=kestrel, people=(0, 2, 5, 13, 7)),
            Spread(group=schools, people=Hidden(word=_("fewer than ten, not shown"))),
        ),
    )


def run_chart() -> RunChart:
    """A figure over time: on target, within tolerance, outside of it, one missing, the target raised."""
    told = ((96, 1), (93, 2), (88, 3), (None, 0), (94, 2), (97, 1), (89, 3), (96, 1))
    looks = (Look.DISC, Look.DISC, Look.RING, Look.LOZENGE)
    return RunChart(
        key="run",
        title=_("Defects put right in time"),
        sentence=_("96% in the last quarter, which is on target. One quarter is missing."),
        points=tuple(
            RunPoint(
                name=_("Quarter {number}").format(number=place + 1),
                tick=_("Q{number}").format(number=place % 4 + 1),
                group=str(2025 + place // 4),
                value=value,
                says=_("missing") if value is None else _("{number}%").format(number=value),
                look=looks[look],
                target=94 if place < 4 else 95,
                band=(90, 94) if place < 4 else (91, 95),
                target_says=_("94% or more") if place < 4 else _("95% or more"),
            )
            for place, (value, look) in enumerate(told)
        ),
        ticks=tuple(Tick(value, _("{number}%").format(number=value)) for value in (85, 90, 95, 100)),
        target=_("target 95% or more"),
        middle=Line(94, _("middle 94%")),
    )


def _dot(value: float) -> Dot:
    return Dot(value=value, low=value - 0.4, high=value + 0.4)


def tree() -> Tree:
    """Teams that were briefed, one that is late, and one whose turn has not come."""
    below = (
        TreeRow(
            name=_("School places"),
            state=State(_("answered"), Tone.DONE),
            done=8,
            whole=8,
            says=_("8 of 8"),
            url="#main",
            detail=_("Nadia Khan, on 3 March"),
        ),
        TreeRow(
            name=_("Site north"),
            state=State(_("late"), Tone.GRAVE),
            done=0,
            whole=9,
            says=_("0 of 9"),
            url="#main",
            detail=_("Ben Ives, by 10 March"),
            rows=(
                TreeRow(
                    name=_("Scaffolding, night shift and everybody who relieves it"),
                    state=State(_("waits for the level above")),
                    done=0,
                    whole=4,
                    says=_("0 of 4"),
                    url="#main",
                    detail=_("Rosa Okafor, by 24 March"),
                ),
            ),
        ),
    )
    top = TreeRow(
        name=_("Partnership board"),
        state=State(_("briefed"), Tone.DONE),
        done=3,
        whole=4,
        says=_("3 of 4"),
        url="#main",
        detail=_("Ruth Aske, on 1 March"),
        rows=below,
    )
    sentence = _("11 of 25 people have been briefed. Site north is late.")
    return Tree(key="tree", title=_("How far the charter has come"), sentence=sentence, rows=(top,))


def time_plan() -> TimePlan:
    """Something done, something that is stopped and was moved, something that goes on."""
    told = (
        (_("One shared place for files"), 0, 40, Bar.DONE, _("ready"), None),
        (_("Sign for the rooms"), 20, 95, Bar.STOPPED, _("stopped for 34 days"), 70),
        (_("The same pass for everybody"), 60, 120, Bar.GOING, _("later"), None),
    )
    return TimePlan(
        key="time",
        title=_("Practical things over time"),
        sentence=_("One of three is ready; signing for the rooms is stopped."),
        ticks=tuple(
            Tick(30 * month, word) for month, word in enumerate((_("Jan"), _("Feb"), _("Mar"), _("Apr"), ""))
        ),
        today=Line(80, _("today")),
        rows=tuple(
            TimeRow(
                name=name,
                start=start,
                end=end,
                look=look,
                who=_("Ben Ives"),
                says=_("1 January to 30 April"),
                state=state,
                first=first,
            )
            for name, start, end, look, state, first in told
        ),
    )


def mixing_bars() -> MixingBars:
    """Two weeks counted, one not, one planned."""
    told = (
        (_("9 November"), 0.31, 0.58, _("31 of 58 in 100"), _("212 counted"), False),
        (_("16 November"), 0.44, 0.6, _("44 of 60 in 100"), _("198 counted"), False),
        (_("23 November"), None, 0.0, _("nobody counted"), "", False),
        (_("30 November"), 0.5, 0.6, _("50 of 60 in 100"), _("220 planned"), True),
    )
    return MixingBars(
        key="mixing",
        title=_("How far organisations mix at Kiln House"),
        sentence=_("44 of 60 in 100 in the week of 16 November."),
        rows=tuple(
            MixingRow(name=name, value=value, most=most, says=says, people=people, planned=planned)
            for name, value, most, says, people, planned in told
        ),
    )


def tallies() -> Tallies:
    """Two areas: one with marks that fill a line of a phone, one with something that is of nobody."""
    told = ((_("Money and contracts"), "KKKKKKKKNNH"), (_("Systems and forms"), "KN+*"))
    hues = {"N": 1, "K": 2, "H": 5}
    return Tallies(
        key="tallies",
        title=_("Where what we decided comes from"),
        sentence=_("9 of 15 come from Kestrel Build."),
        rows=tuple(
            TallyRow(name=name, marks=tuple(TallyMark(letter, hues.get(letter)) for letter in letters_of))
            for name, letters_of in told
        ),
        counted=Table(
            caption=_("Where what we decided comes from"),
            columns=(Column(_("Area")), Column(_("Kestrel"), numeric=True), Column(_("All"), numeric=True)),
            rows=((told[0][0], 8, 11), (told[1][0], 1, 4)),
        ),
    )
