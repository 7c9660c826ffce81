"""A form that says what is wanted."""

from django import forms

from accord.partnership.shared.wanted import Wanted


class WantedForm(forms.Form):
    """A form that says what is wanted."""

    use_required_attribute = False

    def wanted(self) -> Wanted:
        """Return what was filled in, with what it is to replace."""
        raise NotImplementedError
