"""What has happened in the demo partnership so far, told through the services of every room.

Dates hang on the day of filling; names and published values repeat, keys do not.
"""

from datetime import timedelta

from django.db import transaction

from accord.foundations import clock
from accord.gateways.command.demo import founding


@transaction.atomic
def tell() -> None:
    """Tell the whole story, from the founding to the round that is open today."""
    now = clock.now()
    with clock.at(now - timedelta(days=630)):
        founding.found(clock.now().date())
