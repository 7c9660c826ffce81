from uuid import uuid4

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock


class Migration(migrations.Migration):
    dependencies = [
        ("partnership", "0003_import_written_later"),
        ("undertakings", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="HandOver",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                ("handed_at", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                (
                    "undertaking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hand_overs",
                        to="undertakings.undertaking",
                    ),
                ),
                (
                    "was_owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
            ],
            options={"ordering": ("handed_at", "id")},
        ),
    ]
