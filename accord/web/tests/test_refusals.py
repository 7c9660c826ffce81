"""What a service refuses stands beside the field it is about; everything else goes on as it is."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import RequestFactory

from accord.foundations.errors import Denied, Refused
from accord.web.refusals import refusals, refusals_told


class Named(forms.Form):
    name = forms.CharField()


def bound() -> Named:
    form = Named({"name": "Anna"})
    assert form.is_valid()
    return form


def refuse(field: str | None) -> str:
    raise Refused("Not that one.", field=field)


def test_it_works() -> None:
    form = bound()
    with refusals(form):
        refuse("name")
    assert form.errors == {"name": ["Not that one."]}
    assert form["name"].value() == "Anna"


@pytest.mark.parametrize("field", [None, "day"])
def test_what_the_form_does_not_ask_for_stands_above_all_fields(field: str | None) -> None:
    form = bound()
    with refusals(form):
        refuse(field)
    assert form.non_field_errors() == ["Not that one."]


def test_it_is_said_above_the_next_page() -> None:
    request = RequestFactory().post("/")
    request._messages = CookieStorage(request)  # type: ignore[attr-defined]
    with refusals_told(request):
        refuse(None)
    assert [str(said) for said in get_messages(request)] == ["Not that one."]


def test_nothing_else_is_held_back() -> None:
    with pytest.raises(Denied), refusals(bound()):
        raise Denied("Only the steward may.")
