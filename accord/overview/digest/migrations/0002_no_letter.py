"""Whoever had stopped the weekly letter of undertakings hears on Mondays of what waits with a day."""

from typing import Any

from django.db import migrations


def carry_over(apps: Any, _schema_editor: Any) -> None:
    """Turn each stopped letter into a choice; letters of that kind that wait are written no more."""
    apps.get_model("outbox", "Envelope").objects.filter(kind="undertakings.week", state="waiting").delete()
    choice = apps.get_model("digest", "Choice")
    for found in apps.get_model("undertakings", "NoLetter").objects.all():
        choice.objects.create(
            partnership_id=found.partnership_id,
            person_id=found.person_id,
            pace="dated",
            chosen_at=found.since,
        )


class Migration(migrations.Migration):
    dependencies = [
        ('digest', '0001_initial'),
        ('outbox', '0002_held'),
        ('undertakings', '0001_until_november_2026'),
    ]
    run_before = [("undertakings", "0002_my_days")]

    operations = [migrations.RunPython(carry_over, migrations.RunPython.noop)]
