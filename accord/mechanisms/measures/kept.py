"""What this room keeps about a person: which measures he or she owns, and which values and targets gave."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.measures.models import Measure, Target, Value
from accord.mechanisms.measures.numbers import plain


def _owned(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Measure.objects.filter(owner_id=subject.person_id).order_by("added_at", "id"):
        yield found.name, found.added_at, found.why


def _values(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    given = Value.objects.filter(by_id=subject.person_id).select_related("measure").order_by("at", "id")
    for found in given:
        period = found.measure.period_of(found.first_day)
        yield found.measure.name, period.words, plain(found.amount), found.at, found.why


def _targets(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in (
        Target.objects.filter(by_id=subject.person_id).select_related("measure").order_by("at", "id")
    ):
        yield found.measure.name, found.since, plain(found.amount), found.at, found.why


AS_LONG = _("As long as the partnership.")
FORMER = _(
    "Kept, because the figures are the partnership’s. You read as a former member of your organisation."
)

keeps(
    Kept(
        name="measures.owned",
        what=_("Measures that you own"),
        why=_("Every measure has somebody who sees to its values."),
        how_long=AS_LONG,
        columns=(_("Measure"), _("In the register since"), _("Why we measure it")),
        read=_owned,
        erasure=FORMER,
        places=frozenset({"measures.Measure.owner"}),
    )
)
keeps(
    Kept(
        name="measures.values",
        what=_("Values of measures that you gave or changed"),
        why=_("Who gave a figure, who changed it and why stays to see, so that figures can be relied on."),
        how_long=AS_LONG,
        columns=(_("Measure"), _("Period"), _("Value"), _("When"), _("Why it changed")),
        read=_values,
        erasure=FORMER,
        places=frozenset({"measures.Value.by"}),
    )
)
keeps(
    Kept(
        name="measures.targets",
        what=_("Targets of measures that you set"),
        why=_("Who set a target, when and why stays to see, so that none is moved unseen."),
        how_long=AS_LONG,
        columns=(_("Measure"), _("From"), _("Target"), _("When"), _("Why it changed")),
        read=_targets,
        erasure=FORMER,
        places=frozenset({"measures.Target.by"}),
    )
)
