import uuid
from typing import Any

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock


def partnership() -> "models.ForeignKey[Any, Any]":
    """The partnership of a row."""
    return models.ForeignKey(
        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="partnership.partnership"
    )


def key() -> "models.UUIDField[Any, Any]":
    """The id of a row."""
    return models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)


class Migration(migrations.Migration):
    dependencies = [
        ("partnership", "0009_records_made_one"),
        ("questionnaires", "0007_other_questionnaires"),
    ]

    operations = [
        migrations.CreateModel(
            name="OwnQuestionnaire",
            fields=[
                ("id", key()),
                ("title", models.CharField(max_length=120)),
                ("begun_from", models.CharField(blank=True, max_length=30)),
                ("partnership", partnership()),
            ],
            options={"ordering": ("title", "id")},
        ),
        migrations.CreateModel(
            name="Version",
            fields=[
                ("id", key()),
                ("number", models.PositiveSmallIntegerField()),
                ("content", models.JSONField()),
                ("revisions", models.JSONField(default=dict)),
                ("frozen_at", models.DateTimeField(null=True)),
                ("partnership", partnership()),
                (
                    "questionnaire",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="questionnaires.ownquestionnaire",
                    ),
                ),
            ],
            options={
                "ordering": ("questionnaire", "-number"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("questionnaire", "number"), name="questionnaires_version_number_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("frozen_at", None)),
                        fields=("questionnaire",),
                        name="questionnaires_one_version_written",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FormerClause",
            fields=[
                ("id", key()),
                ("clause", models.CharField(max_length=60)),
                ("revision", models.PositiveIntegerField()),
                ("words", models.JSONField()),
                ("replaced_at", models.DateTimeField(default=accord.foundations.clock.now)),
                ("partnership", partnership()),
                (
                    "replaced_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_clauses",
                        to="questionnaires.version",
                    ),
                ),
            ],
            options={
                "ordering": ("-revision",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "clause", "revision"), name="questionnaires_revision_once"
                    )
                ],
            },
        ),
        migrations.AlterField("round", "questionnaire", models.CharField(default="charter", max_length=40)),
        migrations.AddField(
            "round",
            "version",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rounds",
                to="questionnaires.version",
            ),
        ),
        migrations.AddField("round", "languages", models.JSONField(default=list)),
        migrations.AddField("round", "translations", models.JSONField(default=dict)),
        migrations.AddField("round", "open_questions", models.JSONField(default=list)),
        migrations.AddField("section", "translations", models.JSONField(default=dict)),
        migrations.AlterField("item", "key", models.CharField(max_length=100)),
        migrations.AlterField("item", "text", models.CharField(max_length=400)),
        migrations.AddField("item", "own_scale", models.JSONField(default=dict)),
        migrations.AddField("item", "reversed", models.BooleanField(default=False)),
        migrations.AddField("item", "construct", models.CharField(blank=True, default="", max_length=60), preserve_default=False),
        migrations.AddField(
            "item",
            "about",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partnership.organisation",
            ),
        ),
        migrations.AddField("item", "audience", models.JSONField(default=dict)),
        migrations.AddField("item", "follow_up", models.CharField(blank=True, default="", max_length=300), preserve_default=False),
        migrations.AddField("item", "translations", models.JSONField(default=dict)),
    ]
