"""The configuration of a room: at start-up it opens the furniture by which others find it."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

# Modules whose import registers something: rights, kinds of log entry, effects, sweeps, a step's descriptor,
# what is kept about people, and for how long.
REGISTERING = ("permissions", "services", "jobs", "letters", "step", "kept", "retention", "packs")


class Room(AppConfig):
    """A room that registers what it offers as soon as Django is ready."""

    default = False
    default_auto_field = "django.db.models.BigAutoField"
    registering: tuple[str, ...] = ()

    def ready(self) -> None:
        for furniture in REGISTERING + self.registering:
            if find_spec(f"{self.name}.{furniture}") is not None:
                import_module(f"{self.name}.{furniture}")
