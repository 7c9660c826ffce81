"""Of some things there is one at a time: of two who begin in the same moment the database refuses one."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from accord.foundations.errors import Refused, Sentence


@contextmanager
def only_one(otherwise: Sentence, *, field: str | None = None) -> Iterator[None]:
    """Write a row of which a constraint lets there be one; raises Refused where somebody was faster.

    Whether there is one already is looked at before; but between looking and writing somebody else may have
    written. The block holds that write and nothing else, since whatever it breaks is said with this sentence.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as clash:
        raise Refused(otherwise, field=field) from clash
