"""What a site is, its rooms, and whether we work under one roof."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.sites.services import Facts

TOGETHER, APART = "together", "apart"


class SiteForm(forms.Form):
    """What a site is called, where it is, and how one gets in."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is it called?"),
        help_text=_("As people say it: “Kiln House”."),
        max_length=80,
        error_messages={"required": _("Give the site a name.")},
    )
    where = forms.CharField(
        label=_("Where is it?"),
        help_text=_("Address and floor, so that somebody from another partner finds it."),
        max_length=200,
        error_messages={"required": _("Say where it is.")},
    )
    access = forms.CharField(
        label=_("How does one get in?"),
        help_text=_(
            "Who gives out passes, opening hours, parking. No codes: everyone in the partnership reads this."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=1000,
        required=False,
    )

    @property
    def facts(self) -> Facts:
        return Facts(**self.cleaned_data)


class RoomForm(forms.Form):
    """A room of a site."""

    use_required_attribute = False

    name = forms.CharField(
        label=_("What is the room called?"),
        max_length=80,
        error_messages={"required": _("Give the room a name.")},
    )
    seats = forms.IntegerField(
        label=_("How many seats?"),
        min_value=1,
        max_value=1000,
        error_messages={
            "required": _("Write how many seats, such as 8."),
            "invalid": _("Write how many seats, such as 8."),
            "min_value": _("Write how many seats, such as 8."),
            "max_value": _("Write how many seats, such as 8."),
        },
    )
    booking = forms.CharField(
        label=_("How does one get it?"),
        help_text=_("Such as “shared calendar” or “just walk in”."),
        max_length=200,
        required=False,
    )


class RoofForm(forms.Form):
    """Whether we work under one roof, why, and what takes its place."""

    use_required_attribute = False

    together = forms.ChoiceField(
        label=_("Do we work under one roof?"),
        choices=[(TOGETHER, _("Yes, on some days at least")), (APART, _("No, we decided against it"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose which it is.")},
    )
    reasons = forms.CharField(
        label=_("For what reasons?"),
        help_text=_("Everyone in the partnership reads this."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Give the reasons, so that nobody has to ask again.")},
    )
    instead = forms.CharField(
        label=_("If not: what takes its place?"),
        help_text=_(
            "How people of the partners meet all the same: joint days, visits, a shared call at nine."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        required=False,
    )

    @property
    def given(self) -> dict[str, Any]:
        return self.cleaned_data | {"together": self.cleaned_data["together"] == TOGETHER}
