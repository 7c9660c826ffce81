"""Writing a brief."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Area
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.rules import MOST_DAYS, MOST_POUNDS, Said
from accord.web.fields import DayField, SettledField, offer

if TYPE_CHECKING:
    from accord.steps.expertise.briefs.models import Brief

PAYS = "pays-"


def _words(label: Any, help_text: Any, missing: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": missing},
    )


class BriefForm(forms.Form):
    """Outcome, limits, days, who pays what, and how we will judge it."""

    use_required_attribute = False

    outcome = _words(
        _("What will be different afterwards?"),
        _("Something that each partner could see for itself."),
        _("Say what will be different afterwards."),
    )
    scope = _words(
        _("What does the facilitator do, and what not?"),
        _("Such as “Leads three talks with all partners. Gives no advice to one partner alone.”"),
        _("Say what the facilitator does, and what not."),
    )
    areas = forms.MultipleChoiceField(
        label=_("What is open to the facilitator?"),
        help_text=_("Nothing else is, never a name with an answer, and nothing can be taken away as a file."),
        choices=Area.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Say what is open to the facilitator.")},
    )
    first_day = DayField(label=_("First day"), missing=_("Choose the first day."))
    last_day = DayField(
        label=_("Last day"),
        help_text=_("Access ends with this day, by itself."),
        missing=_("Choose the last day."),
    )
    days = forms.IntegerField(
        label=_("How many days of work?"),
        min_value=1,
        max_value=MOST_DAYS,
        error_messages={"required": _("Say how many days.")},
    )
    judged_by = _words(
        _("How will we judge it?"),
        _("What each partner looks at when it says whether this was useful."),
        _("Say how we will judge it."),
    )
    statement = SettledField(
        label=_("Which statement is it meant to move?"),
        help_text=_("Everybody answers it in every round; the page will show whether it moved."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "statement", [("", _now("None")), *((item.step_key, item.text) for item in CORE_EIGHT)])
        self._partners = [str(found.id) for found in partnership.partners()]
        for found in partnership.partners():
            self.fields[f"{PAYS}{found.id}"] = forms.IntegerField(
                label=_now("What does {partner} pay, in whole pounds?").format(partner=found.name),
                min_value=0,
                max_value=MOST_POUNDS,
                localize=False,
                error_messages={"required": _now("Write whole pounds, 0 where a partner pays nothing.")},
            )
        self.order_fields(
            [
                *("outcome", "scope", "areas", "first_day", "last_day", "days"),
                *(f"{PAYS}{found}" for found in self._partners),
            ]
        )

    @property
    def said(self) -> Said:
        """Return what was written down."""
        given = self.cleaned_data
        return Said(
            outcome=given["outcome"],
            scope=given["scope"],
            areas=tuple(given["areas"]),
            first_day=given["first_day"],
            last_day=given["last_day"],
            days=given["days"],
            shares={found: given[f"{PAYS}{found}"] for found in self._partners},
            judged_by=given["judged_by"],
            statement=given["statement"],
        )


def from_brief(brief: "Brief") -> dict[str, object]:
    """Return what the form starts from, where a brief is said anew."""
    names = ("outcome", "scope", "areas", "first_day", "last_day", "days", "judged_by", "statement")
    shares = {f"{PAYS}{key}": pounds for key, pounds in brief.shares.items()}
    return {name: getattr(brief, name) for name in names} | shares
