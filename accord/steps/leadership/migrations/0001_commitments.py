"""Commitments of leaders, what came of them, what colleagues saw, and days of the board."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock

class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("partnership", "0009_records_made_one"),
        ("standards", "0005_words_saved_by_themselves"),
        ("undertakings", "0006_commitments_of_leaders"),
    ]

    operations = [
        migrations.CreateModel(
            name="BoardDay",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("quarter", models.PositiveSmallIntegerField()),
                ("day", models.DateField()),
            ],
            options={
                "ordering": ("year", "quarter"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("partnership", "year", "quarter"), name="leadership_board_once_a_quarter"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                ("how_seen", models.CharField(max_length=300)),
                (
                    "behaviour",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="standards.behaviour",
                    ),
                ),
                (
                    "undertaking",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="undertakings.undertaking",
                    ),
                ),
            ],
            options={
                "ordering": ("undertaking__due", "undertaking__made_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("how_seen", ""), _negated=True), name="leadership_anyone_can_tell"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("kept", "Kept: I did it"),
                            ("partly", "Partly, and I go on"),
                            ("not_yet", "Not yet, and I go on"),
                            ("partly_kept", "Partly, and I end it here"),
                            ("not_kept", "Not kept, and I end it here"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", models.TextField()),
                ("due", models.DateField()),
                ("said_at", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="leadership.commitment",
                    ),
                ),
            ],
            options={
                "ordering": ("-said_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True), name="leadership_report_has_words"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("outcome__in", ["not_yet", "partly"]), _negated=True),
                        fields=("commitment",),
                        name="leadership_ends_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Seen",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                ("words", models.TextField()),
                ("said_at", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "commitment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="seen",
                        to="leadership.commitment",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnership.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
            ],
            options={
                "ordering": ("-said_at", "id"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("commitment", "person"), name="leadership_seen_once_each"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True), name="leadership_seen_has_words"
                    ),
                ],
            },
        ),
    ]
