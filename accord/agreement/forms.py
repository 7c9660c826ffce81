"""Agreeing or declining for one partner."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.http import QueryDict

AGREE, DECLINE = "agree", "decline"


class DecisionForm(forms.Form):
    """Which of the two buttons was pressed, why, and the fingerprint of the text that stood above them."""

    decision = forms.ChoiceField(choices=[(AGREE, AGREE), (DECLINE, DECLINE)], required=False)
    seen_hash = forms.CharField(required=False)
    reason = forms.CharField(
        label=_("Your reason"),
        help_text=_("You need one to decline. Every partner reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def __init__(self, party_id: UUID, data: "QueryDict | None" = None) -> None:
        super().__init__(data, auto_id=f"id_{party_id}_%s")

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two buttons."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("decision"):
            raise forms.ValidationError(_("Press one of the two: agree, or decline."))
        return cleaned

    @property
    def agrees(self) -> bool:
        return bool(self.cleaned_data["decision"] == AGREE)
