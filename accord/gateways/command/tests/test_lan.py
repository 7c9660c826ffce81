"""`accord serve --lan`: its address, its certificate, its letters; and that it answers over HTTPS."""

import http.client
import signal
import ssl
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from django.conf import settings as django_settings
from django.core.mail import EmailMessage

from accord.foundations.outbox.terminal import EmailBackend
from accord.gateways.command import lan, main
from accord.gateways.command.certificate import LASTS, certificate_for
from accord.gateways.command.tests.test_serve import PATIENCE, accord, free

__all__ = ["free"]

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
HERE = "192.168.1.20"


def test_it_says_what_such_a_site_is() -> None:
    said = {"ACCORD_DEMO": "1", "ACCORD_VAR": "/srv/elsewhere"}
    lan.set_up(said, HERE, 8443)
    assert said["ACCORD_URL"] == f"https://{HERE}:8443"
    assert said["ACCORD_HOSTS"].split(",")[0] == HERE
    assert said["ACCORD_DEMO"] == ""
    assert said["ACCORD_VAR"] == "/srv/elsewhere"
    assert said["ACCORD_MAIL_HOST"] == "terminal"


def test_without_a_network_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nowhere() -> str:
        raise lan.NoNetwork

    monkeypatch.setattr(lan, "own_address", nowhere)
    assert main.main(["serve", "--lan"]) == 1
    assert "on no network" in capsys.readouterr().out


def test_its_certificate_is_for_its_address_and_its_key_for_nobody_else(tmp_path: Path) -> None:
    made = certificate_for(HERE, tmp_path / "tls", NOW)
    held = x509.load_pem_x509_certificate(made.file.read_bytes())
    named = held.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert HERE in {str(each) for each in named.get_values_for_type(x509.IPAddress)}
    assert stat.S_IMODE(made.key.stat().st_mode) == 0o600
    assert len(made.fingerprint.split(":")) == 32


def test_it_is_kept_until_it_is_about_to_end_or_the_address_is_another(tmp_path: Path) -> None:
    first = certificate_for(HERE, tmp_path, NOW)
    assert certificate_for(HERE, tmp_path, NOW + timedelta(days=20)) == first
    assert certificate_for(HERE, tmp_path, NOW + LASTS).fingerprint != first.fingerprint
    second = certificate_for(HERE, tmp_path, NOW)
    assert certificate_for("192.168.1.21", tmp_path, NOW).fingerprint != second.fingerprint


def test_what_is_printed_names_the_address_and_the_certificate() -> None:
    said = lan.welcome(f"https://{HERE}:8443", "AB:CD")
    assert f"https://{HERE}:8443/" in said
    assert "AB:CD" in said
    assert "█" in said  # the square


def test_letters_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    letter = EmailMessage(subject="Your code", body="123 456", to=["kay@kestrel.example"])
    assert EmailBackend().send_messages([letter]) == 1
    said = capsys.readouterr().out
    assert "To kay@kestrel.example: Your code" in said
    assert "123 456" in said


def test_no_other_site_prints_letters() -> None:
    assert "terminal" not in django_settings.EMAIL_BACKEND


@pytest.mark.long
@pytest.mark.sqlite
def test_a_site_for_one_room_answers_over_https_and_prints_its_code(tmp_path: Path, free: int) -> None:
    words = ("serve", "--lan", "--host", "127.0.0.2", "--port", str(free))
    with accord(tmp_path, *words, ACCORD_DEMO="1") as serving:
        assert serving.stdout is not None
        said = ""
        for line in serving.stdout:
            said += line
            if "begin it with this code" in line:
                break
        nobody_vouches = ssl._create_unverified_context()
        asked = http.client.HTTPSConnection("127.0.0.1", free, context=nobody_vouches, timeout=10)
        asked.request("HEAD", "/accessibility/", headers={"Host": "127.0.0.2"})
        assert asked.getresponse().status == 200
        asked.close()
        serving.send_signal(signal.SIGTERM)
        serving.communicate(timeout=PATIENCE)
    assert f"https://127.0.0.2:{free}/" in said
    assert (tmp_path / "tls" / "certificate.pem").exists()
