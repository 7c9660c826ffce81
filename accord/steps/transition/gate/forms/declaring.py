"""How a partner sees the gate, and what all declare."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accord.steps.transition.gate.services.declaring import DeclarationSaid
from accord.web.fields import DayField, offer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Organisation

READY, NOT_YET = "ready", "not_yet"


class ViewForm(forms.Form):
    """For which partner, whether it is ready, and why."""

    use_required_attribute = False

    organisation = forms.ChoiceField(label=_("For which partner do you speak?"))
    ready = forms.ChoiceField(
        label=_("Is it ready to go through the gate?"),
        choices=[(READY, _("Ready")), (NOT_YET, _("Not yet"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether it is ready.")},
    )
    words = forms.CharField(
        label=_("How do you see it?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say in a sentence or two how you see it.")},
    )

    def __init__(
        self, data: QueryDict | None = None, *, partners: "Sequence[Organisation]", **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self._partners = {str(found.id): found for found in partners}
        offer(self, "organisation", [(key, found.name) for key, found in self._partners.items()])

    @property
    def organisation_given(self) -> "Organisation":
        return self._partners[self.cleaned_data["organisation"]]

    @property
    def is_ready(self) -> bool:
        return bool(self.cleaned_data["ready"] == READY)


class DeclarationForm(forms.Form):
    """What every partner declares, and how the day is marked."""

    use_required_attribute = False

    words = forms.CharField(
        label=_("What do all partners declare?"),
        help_text=_(
            "In the directors’ own words: what ends, what begins, what everybody may expect. When all have "
            "agreed, everyone in the partnership hears exactly this."
        ),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=4000,
        error_messages={"required": _("Write what every partner declares, in your own words.")},
    )
    held_on = DayField(
        label=_("On which day is it marked together?"),
        help_text=_("Leave day, place and programme empty where nothing is held."),
        required=False,
    )
    place = forms.CharField(
        label=_("Where, and from when?"),
        help_text=_("Such as “hall of Hill Lane School, 3 pm”."),
        max_length=200,
        required=False,
    )
    programme = forms.CharField(
        label=_("What happens there?"),
        help_text=_("A line each, such as “Two head teachers read the promise book aloud”."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=2000,
        required=False,
    )

    @property
    def said(self) -> DeclarationSaid:
        return DeclarationSaid(**self.cleaned_data)
