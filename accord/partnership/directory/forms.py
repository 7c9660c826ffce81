"""Looking for people."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.directory.selectors import Wanted
from accord.partnership.rules import TIERS_OF_ONE, Tier
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.partnership.models import Organisation


class FindForm(forms.Form):
    """By name, place, role and what to ask about; whatever is no choice of ours narrows nothing."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=80, required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    team = forms.CharField(label=_("Team"), max_length=120, required=False)
    tier = forms.ChoiceField(label=_("Tier"), required=False)
    about = forms.CharField(label=_("Role or subject"), max_length=80, required=False)

    def __init__(self, *args: Any, organisations: "Iterable[Organisation]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = [(str(found.id), found.name) for found in organisations]
        for name, choices in (("organisation", bodies), ("tier", TIERS_OF_ONE.items())):
            offer(self, name, [("", _now("Any")), *choices])

    @property
    def wanted(self) -> Wanted:
        self.is_valid()
        given = self.cleaned_data
        organisation, tier = given.get("organisation"), given.get("tier")
        return Wanted(
            name=given.get("name", ""),
            organisation=UUID(organisation) if organisation else None,
            team=given.get("team", ""),
            tier=Tier(tier) if tier else None,
            about=given.get("about", ""),
        )


class ListingForm(forms.Form):
    """How the reader is found."""

    use_required_attribute = False

    listed = forms.TypedChoiceField(
        label=_("Can people of the partnership find you?"),
        choices=[("yes", _("Yes, they find me under People")), ("no", _("No, I do not stand there"))],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    shows_address = forms.BooleanField(label=_("Show everybody my e-mail address"), required=False)
    reach = forms.CharField(
        label=_("How else do they reach you?"),
        help_text=_("Such as “029 1234 5678, mornings”, or “second floor of Kiln House”."),
        max_length=120,
        required=False,
    )
    ask_about = forms.CharField(
        label=_("What can they ask you about?"),
        help_text=_("In a few words, as they would look for it: “drawings, permits”."),
        max_length=160,
        required=False,
    )
