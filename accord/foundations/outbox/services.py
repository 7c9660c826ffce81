"""Posting letters and sending them."""

import logging
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models import Case, F, Q, When
from django.utils import translation

from accord.foundations import clock, scope
from accord.foundations.outbox import rules
from accord.foundations.outbox.batch import Known, known
from accord.foundations.outbox.dressing import dress
from accord.foundations.outbox.letters import SITE, Letter, writer_of
from accord.foundations.outbox.models import Envelope
from accord.foundations.wearing import Worn

logger = logging.getLogger(__name__)

BATCH = 200


def letters_post(
    *, kind: str, partnership_id: UUID, to: Iterable[tuple[str, UUID]], occasion: str = ""
) -> None:
    """Put letters of one kind into the outbox: one for each (address, id of what it is about).

    Posting the same letter again on the same occasion adds nothing.
    """
    writer_of(kind)
    envelopes = [
        Envelope(partnership_id=partnership_id, kind=kind, address=address, about_id=about, occasion=occasion)
        for address, about in to
    ]
    Envelope.objects.bulk_create(envelopes, ignore_conflicts=True, batch_size=500)


def letters_forget(about: Iterable[UUID]) -> None:
    """Throw away every letter about one of these, sent or waiting: when it left is to be known no longer."""
    ids = list(about)
    for start in range(0, len(ids), BATCH):
        Envelope.objects.filter(about_id__in=ids[start : start + BATCH]).delete()


def letters_readdress(*, was: str, now: str) -> None:
    """Let every letter to an address, sent or waiting, be one to another: it is the same person's.

    So what waits arrives, and a copy or an erasure finds all of it. now: "" where there is no address any
    more; then none is kept. What went to the new address already is not sent there again.
    """
    if not was or was.lower() == now.lower():
        return
    sent = set(Envelope.objects.filter(address=now).values_list("kind", "about_id", "occasion"))
    for found in Envelope.objects.filter(address__iexact=was):
        if not now or (found.kind, found.about_id, found.occasion) in sent:
            found.delete()
        else:
            Envelope.objects.filter(id=found.id).update(address=now)


def letters_release(address: str) -> None:
    """Ask anew of each letter that is held for an address when it leaves: its reader has chosen otherwise."""
    Envelope.objects.filter(address__iexact=address, held_until__isnull=False).update(held_until=None)


def letters_send() -> None:
    """Send what is due, letters of the site first; a letter that cannot be sent waits longer each time."""
    with scope.off():
        waiting = Envelope.objects.filter(_due(clock.now()), state=Envelope.State.WAITING)
        # Who waits for a code stands at the door: it goes before an invitation of two thousand.
        first = Case(When(partnership_id=SITE, then=0), default=1)
        due = list(waiting.order_by(first, "posted_at", "id")[:BATCH])
        found = known(due)
        for envelope in due:
            if not _send(envelope.id, found[envelope.id]):
                break


def _send(envelope_id: UUID, known: Known) -> bool:
    """Send one letter; return whether the mail server can be tried with the next one.

    No transaction is open while the mail server is spoken to: a slow one must not hold up anybody's writing.
    """
    envelope = _claim(envelope_id)
    if envelope is None:
        return True
    at = known.leaves.at
    if at is not None and at > clock.now():
        _hold(envelope, at)
        return True
    with scope.partnership(envelope.partnership_id), translation.override(known.language):
        written = writer_of(envelope.kind)(envelope.about_id) if at is not None else None
        message = _message(envelope, written, known.worn) if written else None
    if message is None:
        _settle(envelope, Envelope.State.NOT_WANTED)
        return True
    try:
        message.send()
    except OSError as error:  # smtplib's errors are OSErrors too
        logger.warning("Mail waits: %s", type(error).__name__)
        _postpone(envelope)
        return False
    _settle(envelope, Envelope.State.SENT)
    return True


def _claim(envelope_id: UUID) -> Envelope | None:
    """Take one due letter for a while, so that no other worker sends it too."""
    now = clock.now()
    due = Envelope.objects.filter(_due(now), id=envelope_id, state=Envelope.State.WAITING)
    if due.update(next_attempt_at=now + rules.CLAIM, attempts=F("attempts") + 1) != 1:
        return None
    claimed: Envelope = Envelope.objects.get(id=envelope_id)
    return claimed


def _message(envelope: Envelope, written: Letter, worn: Worn | None) -> EmailMultiAlternatives:
    # The same letter always has the same Message-ID: a server that got it before a crash knows it again.
    headers = {"Message-ID": f"<{envelope.id}@accord>", "Auto-Submitted": "auto-generated"}
    subject = " ".join(written.subject.split())  # a title in it may have been typed on several lines
    message = EmailMultiAlternatives(
        subject,
        written.text,
        to=[envelope.address],
        headers=headers,
        attachments=[(each.name, each.content, each.kind) for each in written.enclosed],
        connection=get_connection(),
    )
    dress(message, worn)
    return message


def _hold(envelope: Envelope, until: datetime) -> None:
    """Let a letter lie until its reader wants it; it was not tried."""
    Envelope.objects.filter(id=envelope.id).update(
        held_until=until, next_attempt_at=clock.now(), attempts=envelope.attempts - 1
    )


def _settle(envelope: Envelope, state: Envelope.State) -> None:
    # It may have been forgotten meanwhile: then there is nothing to settle.
    Envelope.objects.filter(id=envelope.id).update(state=state, sent_at=clock.now())


def _postpone(envelope: Envelope) -> None:
    due = clock.now() + rules.wait_after(envelope.attempts)
    Envelope.objects.filter(id=envelope.id).update(next_attempt_at=due)


def _due(now: datetime) -> Q:
    """Its moment has come, or stands further ahead than any was ever set: the clock was put back since."""
    found = Q(next_attempt_at__lte=now)
    for attempts in range(rules.PATIENT):
        found |= Q(attempts=attempts, next_attempt_at__gt=now + rules.furthest_ahead(attempts))
    longest = rules.furthest_ahead(rules.PATIENT)
    found |= Q(attempts__gte=rules.PATIENT, next_attempt_at__gt=now + longest)
    return found & (Q(held_until=None) | Q(held_until__lte=now))
