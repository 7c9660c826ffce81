"""Of whom an organisation asks for a second factor."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _

from accord.partnership.rules import SecondFactor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import QueryDict

    from accord.partnership.models import Organisation


class RequirementForm(forms.Form):
    """For each organisation in an administrator's care: of whom a second factor is asked."""

    use_required_attribute = False

    def __init__(self, organisations: "Sequence[Organisation]", data: "QueryDict | None" = None) -> None:
        super().__init__(data)
        self._organisations = {str(found.id): found for found in organisations}
        for key, found in self._organisations.items():
            self.fields[key] = forms.ChoiceField(
                label=_("Of whom does {name} ask for a second factor?").format(name=found.name),
                choices=SecondFactor.choices,
                initial=found.second_factor,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose one.")},
            )

    def changes(self) -> "list[tuple[Organisation, SecondFactor]]":
        """Return what is to be another than it was."""
        chosen = {key: SecondFactor(self.cleaned_data[key]) for key in self._organisations}
        return [
            (found, chosen[key])
            for key, found in self._organisations.items()
            if found.second_factor != chosen[key]
        ]
