"""Settings for tests: everything that is written goes to a folder that is thrown away."""

import os
import tempfile

os.environ.setdefault("ACCORD_VAR", tempfile.mkdtemp(prefix="accord-tests-"))
os.environ.setdefault("ACCORD_STATICFILES", "django.contrib.staticfiles.storage.StaticFilesStorage")
os.environ.pop("ACCORD_DEMO", None)

from config.settings import *  # noqa: E402, F403

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
