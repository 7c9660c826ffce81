from django.conf import settings

from accord.foundations import languages
from accord.foundations.registry import Room


class WebRoom(Room):
    name = "accord.web"
    label = "web"
    default = True

    def ready(self) -> None:
        super().ready()
        languages.make_ready(settings.LOCALE_PATHS)
