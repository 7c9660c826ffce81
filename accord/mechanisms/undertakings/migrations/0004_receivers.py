"""Where somebody must accept that it is done, giving and accepting are two acts."""

from uuid import uuid4

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock


class Migration(migrations.Migration):
    dependencies = [
        ("partnership", "0003_import_written_later"),
        ("undertakings", "0003_reserved"),
    ]

    operations = [
        migrations.AddField(
            model_name="undertaking",
            name="receiver",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partnership.person",
            ),
        ),
        migrations.AlterField(
            model_name="undertaking",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "open"),
                    ("given", "waits to be accepted"),
                    ("done", "done"),
                    ("dropped", "dropped"),
                ],
                default="open",
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="Giving",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                ("evidence", models.TextField()),
                ("given_at", models.DateTimeField(default=accord.foundations.clock.now)),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accepted", "I accept it: it is done"),
                            ("sent_back", "It is not done yet: I send it back"),
                        ],
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "partnership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.partnership",
                    ),
                ),
                (
                    "receiver",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
                (
                    "undertaking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="givings",
                        to="undertakings.undertaking",
                    ),
                ),
            ],
            options={"ordering": ("given_at", "id")},
        ),
        migrations.RemoveConstraint(model_name="undertaking", name="undertakings_ended_has_a_moment"),
        migrations.RemoveConstraint(model_name="undertaking", name="undertakings_done_has_evidence"),
        migrations.AddConstraint(
            model_name="undertaking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at", None), ("state__in", ("open", "given"))),
                    models.Q(("ended_at__isnull", False), ("state__in", ("done", "dropped"))),
                    _connector="OR",
                ),
                name="undertakings_ended_has_a_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="undertaking",
            constraint=models.CheckConstraint(
                condition=models.Q(("evidence", ""), ("state__in", ("given", "done")), _negated=True),
                name="undertakings_done_has_evidence",
            ),
        ),
        migrations.AddConstraint(
            model_name="undertaking",
            constraint=models.CheckConstraint(
                condition=models.Q(("receiver", None), ("state", "given"), _negated=True),
                name="undertakings_given_has_a_receiver",
            ),
        ),
        migrations.AddConstraint(
            model_name="undertaking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("receiver", None),
                    models.Q(
                        ("reserved", False),
                        models.Q(("receiver", models.F("owner")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="undertakings_receiver_is_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="giving",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("undertaking",),
                name="undertakings_given_once_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="giving",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", ""), ("answered_at__isnull", False), _connector="XOR"),
                name="undertakings_answered_has_a_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="giving",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer", "sent_back"), ("reason", ""), _negated=True),
                name="undertakings_sent_back_has_a_reason",
            ),
        ),
    ]
