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
        label=_("If you decline: why?"),
        help_text=_("Every partner reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        error_messages={"required": _("Say why you decline, so that the others can answer.")},
    )

    use_required_attribute = False

    def __init__(self, party_id: UUID, data: "QueryDict | None" = None) -> None:
        super().__init__(data, auto_id=f"id_{party_id}_%s")

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two buttons, and for a reason only where one is needed."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("decision") != DECLINE and self.has_error("reason", code="required"):
            del self.errors["reason"]
            cleaned["reason"] = ""
        if not cleaned.get("decision"):
            raise forms.ValidationError(_("Press one of the two: agree, or decline."))
        return cleaned

    @property
    def agrees(self) -> bool:
        return bool(self.cleaned_data["decision"] == AGREE)
