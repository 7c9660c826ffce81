"""Looking for people."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.partnership.directory.selectors import Wanted
from accord.partnership.rules import Tier
from accord.web.fields import offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.partnership.models import Organisation


class FindForm(forms.Form):
    """By name, organisation, team and tier; whatever is no choice of ours narrows nothing."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=80, required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    team = forms.CharField(label=_("Team"), max_length=120, required=False)
    tier = forms.ChoiceField(label=_("Tier"), required=False)

    def __init__(self, *args: Any, organisations: "Iterable[Organisation]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bodies = [(str(found.id), found.name) for found in organisations]
        for name, choices in (("organisation", bodies), ("tier", Tier.choices)):
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
        )
