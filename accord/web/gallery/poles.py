"""Made-up profiles between two ends, with a range and something hidden."""

from django.utils.translation import gettext as _

from accord.web.pictures import Dot, Group, Hidden, PoleRow, Poles, Range


def poles() -> Poles:
    """Three groups on two pairs: dots with intervals, a range, something hidden, one beyond its end."""
    groups = (
        Group(name=_("Northmoor Council"), letter="N", hue=1),
        Group(name=_("Kestrel Build"), letter="K", hue=2),
        Group(name=_("Schools"), letter="S", hue=4),
    )
    return Poles(
        key="poles",
        title=_("What we bring from home"),
        sentence=_("Northmoor Council and Kestrel Build lie furthest apart on who decides."),
        groups=groups,
        rows_are=_("Pair"),
        rows=(
            PoleRow(
                name=_("Who decides"),
                first=_("Whoever is in charge decides"),
                last=_("All whom it touches decide together"),
                marks=(
                    Dot(value=2.1, low=1.7, high=2.5),
                    Dot(value=3.9, low=3.6, high=4.2),
                    Hidden(word=_("fewer than five, not shown")),
                ),
            ),
            PoleRow(
                name=_("Bad news"),
                first=_("It is told at once, however little is known"),
                last=_("It is told when it is certain"),
                marks=(
                    Dot(value=4.4, low=4.0, high=4.8),
                    Dot(value=0.8, low=0.5, high=1.2),
                    Range(low=3, high=4),
                ),
            ),
        ),
    )
