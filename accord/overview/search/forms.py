"""What somebody looks for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.overview.search.rules import LONGEST


class SearchForm(forms.Form):
    """Words, all of which must be found."""

    words = forms.CharField(
        label=_("What do you look for?"),
        help_text=_("All of your words have to be there. The beginning of a word is enough."),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    use_required_attribute = False

    @property
    def typed(self) -> str:
        """What was typed; of what is too long, as much as is looked for."""
        return " ".join(str(self.data.get("words", "")).split())[:LONGEST]
