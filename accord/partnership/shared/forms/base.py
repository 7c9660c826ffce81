"""A form that says what is wanted."""

from typing import Any

from django import forms

from accord.partnership.shared.wanted import Wanted


class WantedForm(forms.Form):
    """A form that says what is wanted."""

    use_required_attribute = False

    def wanted(self) -> Wanted:
        """Return what was filled in, with what it is to replace."""
        raise NotImplementedError

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  as declared below
        field.choices = choices
