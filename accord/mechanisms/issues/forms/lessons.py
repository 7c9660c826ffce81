"""Looking for what was learned."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LessonsForm(forms.Form):
    """Words that stand in an issue, in how it was settled, or in its lesson."""

    use_required_attribute = False

    words = forms.CharField(label=_("In the words"), max_length=80, required=False)

    @property
    def sought(self) -> str:
        self.is_valid()
        found: str = self.cleaned_data.get("words", "")
        return found
