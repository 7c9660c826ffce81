"""Words of Django that our forms may say and that its own catalogues lack; they stand in ours instead."""

from django.utils.translation import gettext_noop

BORROWED = (
    gettext_noop("Enter a valid UUID."),
    gettext_noop("Null characters are not allowed."),
)
