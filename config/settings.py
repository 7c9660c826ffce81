"""The fuse box. Every switch is an environment variable that starts with ACCORD_; all have safe defaults."""

import hashlib
import hmac
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from config.rooms import ROOMS
from config.site_key import site_key

BASE_DIR = Path(__file__).resolve().parent.parent

# Places
ACCORD_VAR = Path(os.environ.get("ACCORD_VAR", BASE_DIR / "var")).resolve()
ACCORD_KEYS = Path(os.environ.get("ACCORD_KEYS", ACCORD_VAR / "keys")).resolve()
ACCORD_SITE_KEY = site_key(ACCORD_VAR / "site.key")


def _place(name: str) -> Path | None:
    named = os.environ.get(name)
    return Path(named).resolve() if named else None


# Away from the site, and from each other: where backups go, and where copies of round keys go, encrypted to
# the recovery key, whose public half stands here. See docs/operations.md.
ACCORD_BACKUP = _place("ACCORD_BACKUP")
ACCORD_KEYS_BACKUP = _place("ACCORD_KEYS_BACKUP")
ACCORD_RECOVERY_KEY = os.environ.get("ACCORD_RECOVERY_KEY", "")

# Switches
ACCORD_DEMO = os.environ.get("ACCORD_DEMO") == "1"
ACCORD_URL = os.environ.get("ACCORD_URL", f"http://127.0.0.1:{os.environ.get('PORT', '8000')}")
DEBUG = os.environ.get("ACCORD_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("ACCORD_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
SECRET_KEY = hmac.new(ACCORD_SITE_KEY, b"django secret key", hashlib.sha256).hexdigest()

INSTALLED_APPS = [
    *ROOMS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "accord.web.security.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "accord.web.same_origin.SameOriginMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "accord.web.errors.DeniedMiddleware",
    "accord.gateways.signin.known.KnownBrowserMiddleware",
    "accord.gateways.signin.language.LanguageMiddleware",
    "accord.gateways.signin.middleware.ActorMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "signin.Account"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
LOGIN_URL = "signin:enter"
# Of django-allauth Accord uses the parts, and none of its pages: decision 0034.
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# Which organisations have a sign-in of their own (OpenID Connect), as JSON: docs/operations.md.
ACCORD_PROVIDERS = os.environ.get("ACCORD_PROVIDERS", "")
MFA_ADAPTER = "accord.gateways.signin.adapters.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1
# A passkey stands for address and second factor: whoever has found or stolen one still needs finger or PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
SOCIALACCOUNT_ADAPTER = "accord.gateways.signin.adapters.Providers"
SOCIALACCOUNT_STORE_TOKENS = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "accord.overview.frame.frame",
                "accord.privacy.foot.foot",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Database: SQLite without any server, or PostgreSQL by one setting.
_SQLITE: dict[str, Any] = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": ACCORD_VAR / "accord.sqlite3",
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;",
    },
    # A file, not memory: tests submit from many threads at once.
    "TEST": {"NAME": ACCORD_VAR / "test.sqlite3"},
}


def _postgresql(address: str) -> dict[str, Any]:
    from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415  without a server, starts need none of it

    parts = conninfo_to_dict(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname"),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": parts.get("port", ""),
        # How the server proves who it is, where the address says so.
        "OPTIONS": {name: parts[name] for name in ("sslmode", "sslrootcert") if name in parts},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


_DATABASE = os.environ.get("ACCORD_DATABASE", "")
DATABASES = {"default": _postgresql(_DATABASE) if _DATABASE else _SQLITE}

# Pages
STATIC_URL = "static/"
STATIC_ROOT = ACCORD_VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": os.environ.get(
            "ACCORD_STATICFILES", "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
MEDIA_ROOT = ACCORD_VAR / "media"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 2  # a form of ours takes one
# Nothing that is sent here touches the disk: what is longer than we read is dropped as it comes.
FILE_UPLOAD_HANDLERS = ["accord.foundations.tables.uploads.InMemoryOnly"]

# Language and time: stored in UTC; each partnership shows its own zone. A language by the name that its
# speakers give it.
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
LOCALE_PATHS = [BASE_DIR / "accord" / "locale"]
LANGUAGE_COOKIE_AGE = 365 * 24 * 60 * 60
LANGUAGE_COOKIE_HTTPONLY = True
USE_TZ = True
TIME_ZONE = "UTC"

# Doors
_HTTPS = ACCORD_URL.startswith("https://")
_HERE = urlsplit(ACCORD_URL).hostname in {"127.0.0.1", "::1", "localhost"}
# No page says where it is, since some addresses hold a personal link. Where a browser cannot say instead that
# a form is from here, on a plain line, it tells the name of the site and no path. See decision 0136.
SECURE_REFERRER_POLICY = "no-referrer" if _HTTPS or _HERE else "strict-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_NAME = "__Host-session" if _HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _HTTPS else "csrf"
ACCORD_KNOWN_COOKIE = "__Host-known" if _HTTPS else "known"
LANGUAGE_COOKIE_NAME = "__Host-language" if _HTTPS else "language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _HTTPS
# How long a session lasts, its row says (gateways/signin/rules.py); the cookie lasts no longer.
SESSION_ENGINE = "accord.gateways.signin.sessions"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_FAILURE_VIEW = "accord.web.errors.csrf_failure"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True  # no code of ours reads either
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
CSRF_TRUSTED_ORIGINS = [ACCORD_URL] if _HTTPS else []
# Other sites under the same name are not ours to decide about, and it is the server in front that sends
# visitors from http to https: decision 0065.
# W003 looks for Django's own protection of forms by its name, and ours adds to that (decision 0136).
SILENCED_SYSTEM_CHECKS = ["security.W003", "security.W005", "security.W008", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# Mail: nothing leaves unless a server is named, and of the demo, which shows its outbox, nothing at all.
# "terminal" prints letters where the site runs: to try it in one room, see `accord serve --lan`.
_SENDS_MAIL = bool(os.environ.get("ACCORD_MAIL_HOST")) and not ACCORD_DEMO
_PRINTS_MAIL = os.environ.get("ACCORD_MAIL_HOST") == "terminal" and not ACCORD_DEMO
EMAIL_BACKEND = (
    "accord.foundations.outbox.terminal.EmailBackend"
    if _PRINTS_MAIL
    else f"django.core.mail.backends.{'smtp' if _SENDS_MAIL else 'dummy'}.EmailBackend"
)
EMAIL_HOST = os.environ.get("ACCORD_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("ACCORD_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("ACCORD_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("ACCORD_MAIL_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_PORT == 587
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("ACCORD_MAIL_FROM", "accord@localhost")
# Whom somebody writes to who could not use a page: the accessibility statement names it.
ACCORD_CONTACT = os.environ.get("ACCORD_CONTACT", "")

# Logs say that something happened, never what somebody wrote.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"},
        "page": {"()": "accord.web.logs.PageFormatter"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line"},
        "pages": {"class": "logging.StreamHandler", "formatter": "page", "level": "ERROR"},
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # Django would write the path, and that under /a/, /c/ or /calendar/ is somebody's secret. Each has a
        # handler of its own: what has none at all, Python writes to the terminal.
        "django.request": {"handlers": ["pages"], "propagate": False},
        "django.security": {"handlers": ["pages"], "propagate": False},
        # It would name each passkey that is made or used.
        "fido2": {"level": "WARNING"},
    },
}
