"""Who somebody is."""

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.partnership.keeping.values import Particulars

if TYPE_CHECKING:
    from accord.partnership.models import Person


class ParticularsForm(forms.Form):
    """Who somebody is. The question whether somebody else is meant is asked only where there is a doubt."""

    use_required_attribute = False

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, error_messages={"required": _("Write the family name.")}
    )
    email = forms.EmailField(
        label=_("E-mail address at work"),
        help_text=_("It signs in. Without one, somebody is asked by a link or a code on paper."),
        max_length=254,
        required=False,
        error_messages={"invalid": _("Write an address such as nia.pugh@council.example.")},
    )
    staff_number = forms.CharField(label=_("Staff number"), max_length=40, required=False)
    is_another = forms.BooleanField(label=_("Somebody else of the same name"), required=False)

    @property
    def who(self) -> Particulars:
        given = self.cleaned_data
        return Particulars(
            given_name=given["given_name"],
            family_name=given["family_name"],
            email=given["email"],
            staff_number=given["staff_number"],
            is_another=given["is_another"],
        )

    def settle(self) -> "ParticularsForm":
        """Leave the question out unless it was asked; to be called before the form is shown."""
        if "is_another" not in self.errors and not self.data.get("is_another"):
            del self.fields["is_another"]
        return self


def particulars_of(person: "Person") -> dict[str, str]:
    """Return what is kept about somebody, for a form to begin with."""
    return {
        "given_name": person.given_name,
        "family_name": person.family_name,
        "email": person.email,
        "staff_number": person.staff_number,
    }
