"""The text that partners agree to: what was brought, and by its fingerprint exactly which result."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import translation
from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _

from accord.analysis.published import Published


def terms_text(
    published: Published,
    *,
    source: str,
    zone: ZoneInfo,
    before: tuple[str, str] | None,
    after: tuple[str, str] | None,
) -> str:
    """Return the canonical text. before, after: title and fingerprint of the results it stands between.

    They are part of it because the result was proved beside them, and holds beside no others.
    """
    with translation.override(settings.LANGUAGE_CODE):
        lines = [
            published.title,
            "",
            _("Brought from: {source}").format(source=source),
            _("Closed on: {day}").format(day=in_words(published.closed_at.astimezone(zone), "j F Y")),
            _("Fewest answers shown: {minimum}").format(minimum=published.minimum),
            _("Answers: from 1 to {options}").format(options=published.items[0].options),
            _("Groups: {names}").format(names=", ".join(group.name for group in published.groups)),
            _("Follows: {result}").format(result=_named(before)),
            _("Comes before: {result}").format(result=_named(after)),
            _("Fingerprint: {digest}").format(digest=published.digest()),
            "",
            _("The answers were read once, to make this result, and are kept nowhere."),
            "",
            f"# {_('What was asked')}",
            "",
            *(f"{number}. {item.text}" for number, item in enumerate(published.items, start=1)),
        ]
    return "\n".join(lines)


def _named(result: tuple[str, str] | None) -> str:
    if result is None:
        return _("no other result")
    title, digest = result
    return _("{title}, fingerprint {digest}").format(title=title, digest=digest)
