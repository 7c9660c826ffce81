"""The first start, one thing at a time."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.gateways.signin.first_start import SHORT_NAME
from accord.gateways.signin.forms.door import LONGEST_CODE, AddressForm
from accord.web.fields import CodeField


class OperatorForm(forms.Form):
    """The code that the server printed."""

    code = CodeField(
        label=_("The code that the server printed"),
        help_text=_("It stands where Accord was started, such as abcd-efgh-jkmn-pqrs-tuvw."),
        max_length=LONGEST_CODE,
        missing=_("Type the code that the server printed."),
    )

    use_required_attribute = False


class PartnershipForm(forms.Form):
    """What the partnership is called."""

    partnership = forms.CharField(
        label=_("What is the partnership called?"),
        help_text=_("As its people say it. It can be changed later, by all partners together."),
        max_length=120,
        error_messages={"required": _("Type the name of the partnership.")},
    )

    use_required_attribute = False


class OrganisationForm(forms.Form):
    """The organisation of the first administrator."""

    organisation = forms.CharField(
        label=_("What is your own organisation called?"),
        max_length=120,
        error_messages={"required": _("Type the name of your organisation.")},
    )
    short_name = forms.CharField(
        label=_("And for short?"),
        help_text=_("A word or two that fit into a table, such as “Council”."),
        max_length=SHORT_NAME,
        error_messages={"required": _("Type a short name.")},
    )

    use_required_attribute = False


class YouForm(AddressForm):
    """Who the first administrator is."""

    given_name = forms.CharField(
        label=_("Your given name"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    family_name = forms.CharField(
        label=_("Your family name"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
        error_messages={"required": _("Type your family name.")},
    )

    field_order = ("given_name", "family_name", "address")
