"""From where codes are asked for by browsers that nobody knows: so many at once, so many an hour.

Counted in the memory of this process, under a mark that is good for as long as it runs: no address of a
machine is kept. A browser in which somebody has signed in before is never counted (decision 0077).
"""

import hashlib
import secrets
from ipaddress import ip_address, ip_network

from django.http import HttpRequest

from accord.foundations.brake import Brake

# A town hall signs in from one network; far above that it is a program.
CODES = Brake(at_once=200, an_hour=600)
_KEY = secrets.token_bytes(32)
NETWORK = {4: 24, 6: 64}  # bits: what one owner has at least


def code_asked(request: HttpRequest) -> None:
    """Count a code that is asked for; raises TooOften."""
    CODES.take(_source(request.META.get("REMOTE_ADDR", "")))


def _source(address: str) -> str:
    """Return a mark of the network of a machine; of whatever is no address as it is."""
    try:
        version = ip_address(address).version
        network = str(ip_network((address, NETWORK[version]), strict=False))
    except ValueError:  # a socket of this machine
        network = address
    return hashlib.blake2b(network.encode(), key=_KEY, digest_size=8).hexdigest()
