"""Django's words and templates without a site: no settings of ours are read, and nothing is translated."""

from django.conf import settings


def plain_language() -> None:
    """Let sentences and templates be written where no site is set up."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
