"""Several acts in the same moment, each in a thread and with a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from accord.foundations.errors import Refused
from tests.cast import Cast


def at_once(cast: Cast, *acts: Callable[[], object]) -> list[str]:
    """Do all of this in the cast's partnership at once; return the sentences of what was refused."""
    barrier = Barrier(len(acts))

    def do(act: Callable[[], object]) -> str:
        try:
            with cast.in_scope():
                barrier.wait(timeout=30)
                act()
        except Refused as refused:
            return str(refused.message)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(acts)) as pool:
        return [said for said in pool.map(do, acts) if said]
