"""Behind a server that speaks HTTPS: whose request it is, by the word of that server and of nobody else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"

ASK = """
import io, sys
from config import wsgi
def remote(asked_by):
    environ = {
        "REQUEST_METHOD": "GET", "PATH_INFO": "/accessibility/", "SERVER_NAME": "x", "SERVER_PORT": "80",
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.url_scheme": "http",
        "HTTP_HOST": "127.0.0.1", "REMOTE_ADDR": asked_by, "HTTP_X_FORWARDED_FOR": "192.0.2.9, 198.51.100.7",
    }
    wsgi.application(environ, lambda *_: None)
    return environ["REMOTE_ADDR"]
print(remote("127.0.0.1"), remote("203.0.113.5"))
"""


@pytest.mark.parametrize(
    ("url", "seen"),
    [
        ("https://127.0.0.1", "198.51.100.7 203.0.113.5"),
        ("http://127.0.0.1:8000", "127.0.0.1 203.0.113.5"),
    ],
)
def test_only_the_server_in_front_says_whose_request_it_is(url: str, seen: str, tmp_path: Path) -> None:
    settings = {"ACCORD_URL": url, "ACCORD_VAR": str(tmp_path), "ACCORD_STATICFILES": PLAIN}
    environment = os.environ | settings | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == seen.split(), done.stderr
