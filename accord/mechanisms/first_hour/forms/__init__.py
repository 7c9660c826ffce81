"""Who is in the room, what it tries, who signs, how long people have; and on a phone, whose it is."""

from accord.mechanisms.first_hour.forms.joining import CodeForm, JoinForm
from accord.mechanisms.first_hour.forms.leading import (
    AskForm,
    BehavioursForm,
    PeopleForm,
    PresentForm,
    SignatoryForm,
)

__all__ = [
    "AskForm",
    "BehavioursForm",
    "CodeForm",
    "JoinForm",
    "PeopleForm",
    "PresentForm",
    "SignatoryForm",
]
