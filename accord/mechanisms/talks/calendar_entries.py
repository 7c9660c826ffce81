"""The calendar entry of a talk."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.foundations.addresses import absolute, address
from accord.foundations.calendars import Entry, Method, invitation

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk


def entry(talk: "Talk", *, method: Method = Method.PUBLISH) -> bytes | None:
    """Return the calendar entry of a talk, or what withdraws it; None while it has no time."""
    span = talk.span
    if span is None:
        return None
    begins, ends = span
    words = _("What we talk about: {link}").format(link=link(talk))
    return invitation(
        Entry(
            uid=f"talk-{talk.id}@accord",
            sequence=talk.invitation,
            changed_at=clock.now(),
            begins=begins,
            ends=ends,
            title=_("{partnership}: talk about “{round}”").format(
                partnership=talk.partnership.name, round=talk
            ),
            words="\n".join(filter(None, (talk.call_link, words))),
            location=talk.place or talk.call_link,
            url=link(talk),
        ),
        method=method,
    )


def link(talk: "Talk") -> str:
    """Return the whole address of the page of a talk."""
    return absolute(address("talks:talk", talk_id=talk.id))
