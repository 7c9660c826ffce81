"""A rung of the ladder: what it is called, here and by each partner, and its clock."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.issues.rules import LONGEST_CLOCK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Organisation

PARTNER = "partner-"


class RungForm(forms.Form):
    """What it is called, its working days, and who that is at each partner, in that partner's words."""

    title = forms.CharField(
        label=_("What is this rung called?"),
        help_text=_("Such as “Those who lead the work”."),
        max_length=80,
        error_messages={"required": _("Say what this rung is called.")},
    )
    days = forms.IntegerField(
        label=_("How many working days does it have?"),
        help_text=_("Monday to Friday, counted from the day after an issue arrived."),
        min_value=1,
        max_value=LONGEST_CLOCK,
        error_messages={"required": _("Say how many working days it has.")},
    )

    use_required_attribute = False

    def __init__(self, *args: Any, partners: "Sequence[Organisation]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._partners = [found.id for found in partners]
        for found in partners:
            label = _now("Who is that at {partner}?").format(partner=found.name)
            self.fields[f"{PARTNER}{found.id}"] = forms.CharField(
                label=label,
                help_text=_("In that partner’s own words, such as “Head of property”. Names follow later."),
                required=False,
                max_length=80,
            )

    def names_given(self) -> dict[UUID, str]:
        """Return what each partner calls it, by its id."""
        return {found: self.cleaned_data[f"{PARTNER}{found}"] for found in self._partners}
