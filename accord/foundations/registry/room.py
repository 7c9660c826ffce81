"""The configuration of a room: at start-up it opens the furniture by which others find it."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

# Modules whose import registers something: rights, kinds of log entry, effects, sweeps, a step's descriptor,
# what is kept about people, and for how long; what can be found, what pages and words mean, and what a new
# partnership does first.
REGISTERING = (
    *("permissions", "services", "jobs", "letters", "step", "kept", "retention", "packs"),
    *("searching", "helping", "setting_up"),
)


class Room(AppConfig):
    """A room that registers what it offers as soon as Django is ready."""

    default = False
    default_auto_field = "django.db.models.BigAutoField"
    registering: tuple[str, ...] = ()

    def ready(self) -> None:
        for furniture in REGISTERING + self.registering:
            if find_spec(f"{self.name}.{furniture}") is not None:
                import_module(f"{self.name}.{furniture}")
