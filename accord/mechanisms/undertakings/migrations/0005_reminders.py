"""Calendars at secret addresses, and who wants no letter each week."""

from uuid import uuid4

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock


class Migration(migrations.Migration):
    dependencies = [
        ("partnership", "0003_import_written_later"),
        ("undertakings", "0004_receivers"),
    ]

    operations = [
        migrations.CreateModel(
            name="Feed",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "holds",
                    models.CharField(
                        choices=[("mine", "What I do or accept"), ("all", "Everybody’s")], max_length=4
                    ),
                ),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="NoLetter",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                ("since", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
        migrations.AddConstraint(
            model_name="feed",
            constraint=models.UniqueConstraint(
                fields=("person", "holds"), name="undertakings_calendar_once"
            ),
        ),
    ]
