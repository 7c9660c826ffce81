"""A certificate that a site makes for itself, to try it on a network of one's own: nobody vouches for it."""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

LASTS = timedelta(days=30)
RENEWED = timedelta(days=7)
"""So long before its end another one is made, so that it does not end during a trial."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files of a certificate and its key; fingerprint: SHA-256, as browsers show it."""

    file: Path
    key: Path
    fingerprint: str


def certificate_for(address: str, folder: Path, now: datetime) -> Certificate:
    """Return the certificate of an address from a folder; made anew where there is none that still lasts.

    address: an IP address. now: aware. The key is readable by its owner alone.
    """
    file, key = folder / "certificate.pem", folder / "key.pem"
    if not (key.exists() and _lasts(file, address, now)):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(address, file, key, now)
    held = x509.load_pem_x509_certificate(file.read_bytes())
    return Certificate(file, key, held.fingerprint(hashes.SHA256()).hex(":").upper())


def _lasts(file: Path, address: str, now: datetime) -> bool:
    if not file.exists():
        return False
    held = x509.load_pem_x509_certificate(file.read_bytes())
    named = held.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    is_ours = ipaddress.ip_address(address) in named.get_values_for_type(x509.IPAddress)
    return is_ours and held.not_valid_after_utc > now + RENEWED


def _make(address: str, file: Path, key: Path, now: datetime) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Accord, for trying")])
    named = [x509.IPAddress(ipaddress.ip_address(each)) for each in (address, "127.0.0.1")]
    begins = now.astimezone(UTC)
    made = (
        x509.CertificateBuilder(name, name, private.public_key(), x509.random_serial_number())
        .not_valid_before(begins - timedelta(days=1))  # phones whose clocks are behind
        .not_valid_after(begins + LASTS)
        .add_extension(x509.SubjectAlternativeName([*named, x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    secret = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    _write(key, secret)
    _write(file, made.public_bytes(Encoding.PEM))


def _write(file: Path, content: bytes) -> None:
    """Write a file that its owner alone reads, whole or not at all."""
    beside = file.with_suffix(".new")
    beside.touch(mode=0o600)
    beside.write_bytes(content)
    beside.replace(file)
