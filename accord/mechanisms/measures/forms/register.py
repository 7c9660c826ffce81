"""What the register says of a measure, and its target."""

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.measures.forms.fields import aim_in, number, say_unit, with_unit
from accord.mechanisms.measures.numbers import plain
from accord.mechanisms.measures.periods import Period, last_ended
from accord.mechanisms.measures.rules import LONGEST_UNIT, MOST_DECIMALS, Aim, Direction, Every
from accord.mechanisms.measures.services import Facts
from accord.partnership import selectors as partnership
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure
    from accord.partnership.models import Organisation

OURS = "ours"


class RegisterForm(forms.Form):
    """What the register says of a measure."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is measured?"),
        help_text=_("Short, as people say it: “Defects put right within five days”."),
        max_length=120,
        error_messages={"required": _("Give it a name.")},
    )
    why = forms.CharField(
        label=_("Why do we measure it?"),
        help_text=_("What the partnership wants to know by it. Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why we measure it.")},
    )
    whose = forms.ChoiceField(
        label=_("Whose figure is it?"),
        help_text=_("A partner’s own measure may concern all; everyone reads it all the same."),
    )
    owner = forms.ChoiceField(
        label=_("Who owns it?"),
        help_text=_("The owner gives the value of each period."),
        error_messages={"required": _("Choose who owns it.")},
    )
    source = forms.CharField(
        label=_("Where do the figures come from?"),
        help_text=_("The record or the system, such as “Helpdesk log of the facilities team”."),
        max_length=300,
        error_messages={"required": _("Say where the figures come from.")},
    )
    every = forms.ChoiceField(
        label=_("How often is there a value?"), choices=Every.choices, initial=Every.QUARTER
    )
    first_day = DayField(
        label=_("From which period on?"),
        help_text=_(
            "Any day in the first period that you have a value for. Periods are those of the calendar."
        ),
        missing=_("Choose a day in the first period."),
    )
    unit = forms.CharField(
        label=_("In which unit?"),
        help_text=_("Such as %, days or £ thousand. Leave it empty for a plain count."),
        max_length=LONGEST_UNIT,
        required=False,
    )
    decimals = forms.IntegerField(
        label=_("How many decimals are true?"),
        help_text=_("0 for whole numbers."),
        initial=0,
        min_value=0,
        max_value=MOST_DECIMALS,
        error_messages={
            "required": _("Write 0, 1, 2 or 3."),
            "invalid": _("Write 0, 1, 2 or 3."),
            "min_value": _("Write 0, 1, 2 or 3."),
            "max_value": _("Write 0, 1, 2 or 3."),
        },
    )
    direction = forms.ChoiceField(
        label=_("Which way is good?"),
        choices=Direction.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which way is good.")},
    )
    lowest = number(
        _("What is the lowest that it can be?"),
        _("A value below it is asked back. Leave it empty if there is none."),
    )
    highest = number(
        _("What is the highest that it can be?"),
        _("Such as 100 for a share in %. Leave it empty if there is none."),
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        measure: "Measure | None" = None,
        whose: "list[Organisation | None]",
    ) -> None:
        """whose: whose measures this person may keep; None stands for the partnership's own."""
        super().__init__(data, initial=_said(measure) if measure else _usual())
        bodies = [
            (OURS, _now("The whole partnership’s")) if found is None else (str(found.id), found.name)
            for found in whose
        ]
        offer(self, "whose", bodies)
        offer(self, "owner", partnership.people_to_choose())
        with_unit(self, data.get("unit", "").strip() if data else "")
        self._whose = {str(found.id) if found else OURS: found for found in whose}

    @property
    def facts(self) -> Facts:
        given = self.cleaned_data
        names = ("name", "why", "source", "unit", "decimals", "lowest", "highest", "first_day")
        return Facts(
            **{name: given[name] for name in names},
            owner=partnership.person(UUID(given["owner"])),
            organisation=self._whose[given["whose"]],
            direction=Direction(given["direction"]),
            every=Every(given["every"]),
        )


class AddForm(RegisterForm):
    """A new measure, with its first target."""

    target = number(_("What is the target?"), _("Leave it empty if it is only watched."))
    tolerance = number(
        _("How far from the target is still within tolerance?"),
        _("On the wrong side of it, in the same unit; 0 if nothing is."),
    )

    @property
    def aim(self) -> Aim | None:
        return aim_in(self.cleaned_data)


class TargetForm(forms.Form):
    """Another target from a period on."""

    use_required_attribute = False

    target = number(_("What is the target?"), _("Leave it empty if there is none from then on."))
    tolerance = number(
        _("How far from the target is still within tolerance?"),
        _("On the wrong side of it, in the same unit; 0 if nothing is."),
    )
    since = DayField(
        label=_("From which period on?"),
        help_text=_("Any day in it. Values of earlier periods stay beside the target that held then."),
        missing=_("Choose a day in that period."),
    )
    why = forms.CharField(
        label=_("Why does it change?"),
        help_text=_("Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=1000,
        error_messages={"required": _("Say why the target changes, so that others understand it.")},
    )

    def __init__(
        self, data: QueryDict | None = None, *, measure: "Measure", aim: Aim | None, first: bool
    ) -> None:
        """aim: the target now. first: there was none yet, so that nothing changes."""
        said = {"target": plain(aim.target), "tolerance": plain(aim.tolerance)} if aim else {}
        since = Period.of(partnership.today(), measure.every).first_day
        super().__init__(data, initial=said | {"since": max(since, measure.first_day)})
        say_unit(self, measure.unit)
        if first:
            del self.fields["why"]

    @property
    def aim(self) -> Aim | None:
        return aim_in(self.cleaned_data)


class WhyForm(forms.Form):
    """Why a measure is ended."""

    use_required_attribute = False

    why = forms.CharField(
        label=_("Why is it no longer measured?"),
        help_text=_("Everyone in the partnership reads this. All values stay to see."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why it is no longer measured.")},
    )


def _said(measure: "Measure") -> dict[str, object]:
    """What the register says now, as the form shows it."""
    names = ("name", "why", "source", "every", "first_day", "unit", "decimals", "direction")
    said: dict[str, object] = {name: getattr(measure, name) for name in names}
    return said | {
        "whose": str(measure.organisation_id) if measure.organisation_id else OURS,
        "owner": str(measure.owner_id),
        "lowest": plain(measure.lowest),
        "highest": plain(measure.highest),
    }


def _usual() -> dict[str, object]:
    """What a new measure starts from: the quarter that has just ended."""
    last = last_ended(partnership.today(), Every.QUARTER)
    return {"every": Every.QUARTER, "decimals": 0, "first_day": last.first_day}
