"""`accord found`: begin a partnership; whom it waits for stands on its page, by name."""

import argparse
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.validators import validate_email
from django.db import transaction

from accord.foundations.errors import Refused
from accord.partnership.founding.services import Founder, partnership_begin
from accord.partnership.naming import Nominee

PARTS = "name; short name; letter; given name; family name; e-mail"


def run(options: argparse.Namespace) -> int:
    """Begin a partnership of these partners; return 1 where that is refused."""
    call_command("migrate", interactive=False, verbosity=0)
    if options.time_zone not in available_timezones():
        print(f"{options.time_zone} is no time zone, such as Europe/London.")
        return 1
    try:
        partners = [founder(words) for words in options.partner]
        with transaction.atomic():
            begun = partnership_begin(name=options.name, time_zone=options.time_zone, partners=partners)
    except Refused as refused:
        print(refused.message)
        return 1
    print(f"“{begun.name}” has begun. It waits for each of these to confirm by the letter just posted:")
    for partner in partners:
        print(f"  {partner.name}: {partner.signatory.email}")
    print("Nothing is shared before two of them have.")
    return 0


def founder(words: str) -> Founder:
    """Return the partner that these words describe; raises Refused."""
    parts = [part.strip() for part in words.split(";")]
    if len(parts) != len(PARTS.split(";")) or not all(parts):
        raise Refused(f"Say of each partner: {PARTS}")
    name, short_name, letter, given_name, family_name, email = parts
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise Refused(f"{email} is no e-mail address.") from wrong
    signatory = Nominee(given_name=given_name, family_name=family_name, email=email)
    return Founder(name=name, short_name=short_name, letter=letter, signatory=signatory)
