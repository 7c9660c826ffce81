"""Settings for tests: everything that is written goes to a folder that is thrown away."""

import gc
import os
import tempfile
from pathlib import Path

# While tests are read hardly anything goes that was read, and looking for it took a tenth of the time.
gc.disable()

# Each process its own folder, whatever the developer has set: tests never touch a real database or real keys.
_VAR = Path(tempfile.mkdtemp(prefix="accord-tests-"))
(_VAR / "static").mkdir()
for _name in [name for name in os.environ if name.startswith("ACCORD_")]:
    if _name not in {"ACCORD_DATABASE", "ACCORD_NO_SKIP", "ACCORD_REFERENCE"}:
        del os.environ[_name]
os.environ["ACCORD_VAR"] = str(_VAR)
# Test processes share the cores: threads of the linear algebra would only wait for each other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["ACCORD_STATICFILES"] = "django.contrib.staticfiles.storage.StaticFilesStorage"

from config.settings import *  # noqa: E402, F403

EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
