"""How many things carry our own mark, for the dashboard's seventh step."""

from django.utils.translation import ngettext

from accord.steps.practicalities.touchpoints import selectors


def converted_in_words() -> str:
    """Return how many things carry our own mark, without a full stop; nothing where none is known."""
    converted, of = selectors.converted()
    if not of:
        return ""
    words = ngettext("{converted} of {of} carries our own mark", "{converted} of {of} carry our own mark", of)
    return words.format(converted=converted, of=of)
