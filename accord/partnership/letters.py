"""The letters by which signatories learn that something waits for them, and that they are named at all."""

from collections.abc import Container, Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.agreement import notices
from accord.agreement import selectors as agreement
from accord.agreement.notices import Asked
from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.services import letters_post
from accord.partnership import mandates, selectors

if TYPE_CHECKING:
    from accord.partnership.models import Person

KIND = "partnership.asked_to_sign"


@notices.teller
def signatories_tell(asked: Asked) -> None:
    """Write to everybody who may sign for one of the parties today; once for each text."""
    addresses = {
        mandate.person.email
        for party_id in asked.parties
        for mandate in selectors.signatories(party_id)
        if mandate.person.email
    }
    letters_post(
        kind=KIND,
        partnership_id=asked.partnership_id,
        to=[(found, asked.proposal_id) for found in sorted(addresses)],
        occasion=str(asked.times),
    )


def also_tell(organisation_id: UUID, *, to: Iterable["Person"], occasion: str) -> None:
    """Write to people who may sign for a partner from now on about all that it has not decided yet."""
    for proposal in agreement.undecided_by(organisation_id):
        letters_post(
            kind=KIND,
            partnership_id=proposal.partnership_id,
            to=[(person.email, proposal.id) for person in to if person.email],
            occasion=occasion,
        )


def others_tell(organisation_id: UUID, *, instead_of: Container[UUID], occasion: str) -> None:
    """Write to those who sign for a partner instead of somebody who ends: what is open now waits for them."""
    others = [found.person for found in selectors.signatories(organisation_id)]
    also_tell(organisation_id, to=[each for each in others if each.id not in instead_of], occasion=occasion)


@letter(KIND, called=_late("asks you to decide for your organisation"))
def asked_to_sign(proposal_id: UUID) -> Letter | None:
    """Return the letter, or None once it is settled."""
    proposal = agreement.being_decided(proposal_id)
    if proposal is None:
        return None
    held = selectors.partnership()
    words = {
        "partnership": held.name,
        "title": proposal.title,
        "day": date_format(proposal.lapses_at.astimezone(held.zone).date(), "j F Y"),
        "link": absolute(address("agreement:proposal", proposal_id=proposal_id)),
    }
    text = _(
        "Hello,\n\n"
        "“{title}” is before every partner of {partnership}. You may decide for your organisation. "
        "It takes effect only when every partner has agreed, and lapses on {day} otherwise.\n\n"
        "Read the exact text, then agree or decline:\n{link}\n\n"
        "If you have decided on this text already, there is nothing left for you to do.\n"
    )
    return Letter(
        subject=_("{partnership} asks you to decide: {title}").format(**words), text=text.format(**words)
    )


@letter(mandates.LETTER, called=_late("asks whether you sign for your organisation"))
def asked_to_confirm(mandate_id: UUID) -> Letter | None:
    """Return the letter to somebody who was named to sign, or None once it is confirmed or taken back."""
    mandate = selectors.mandate_or_none(mandate_id)
    if mandate is None or mandate.unconfirmed_since is None:
        return None
    words = {
        "partnership": selectors.partnership().name,
        "partner": mandate.organisation.name,
        "link": absolute(address("partnership:signing-confirm", mandate_id=mandate_id)),
    }
    text = _(
        "Hello,\n\n"
        "you are asked to sign for {partner} in {partnership}: to agree or decline, for the whole "
        "organisation, what the partners share. You sign nothing before you have confirmed it.\n\n"
        "Sign in with this address, then say yes or no:\n{link}\n"
    )
    return Letter(
        subject=_("{partnership} asks whether you sign for {partner}").format(**words),
        text=text.format(**words),
    )


@letter(mandates.CHANGED, called=_late("says that you sign in with another address"))
def address_changed(mandate_id: UUID) -> Letter | None:
    """Return the letter to the former address of somebody who signs, or None once the mandate has ended."""
    mandate = selectors.mandate_or_none(mandate_id)
    if mandate is None:
        return None
    words = {"partnership": selectors.partnership().name, "partner": mandate.organisation.name}
    text = _(
        "Hello,\n\n"
        "you sign for {partner} in {partnership}. The address with which you sign in was changed, so this "
        "one opens nothing any more. Nothing is signed from the new address before it is confirmed there. "
        "Everybody reads in the log who changed it.\n\n"
        "If you did not expect this, tell {partner} at once, and somebody who signs for another partner.\n"
    )
    return Letter(
        subject=_("{partnership}: you sign in with another address").format(**words),
        text=text.format(**words),
    )
