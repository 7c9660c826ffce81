"""The door through which a server such as granian reaches Accord."""

import gc
import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

HERE = ["127.0.0.1", "::1"]  # from elsewhere nobody is believed who says whose request it is

gc.disable()  # looking meanwhile through what is loaded, and stays, took a tenth of the time to start
application = get_wsgi_application()
if settings.ACCORD_URL.startswith("https://"):
    # The server in front speaks for whoever asks: without this, all the world would be one network to the
    # brake on codes (decision 0077).
    application = wrap_wsgi_with_proxy_headers(application, HERE)
# Every page with what it needs is loaded before the first visitor comes, and nothing of it is searched for
# garbage: searching all of it took a tenth of a second, in the middle of somebody's page (decision 0072). Nor
# is it searched now: that takes a fifth of a second of each start, for one megabyte of a hundred and fifty.
import_module(settings.ROOT_URLCONF)
gc.freeze()
gc.enable()
# A page makes some ten thousand objects that go with it. Looked through at every seven hundred, as Python
# does by itself, many are kept as if they were to stay, and within every sixth page all that stays was looked
# through again, for a third of the time that such a page takes (decision 0157).
gc.set_threshold(20_000, 10, 10)
