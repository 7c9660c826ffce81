from uuid import uuid4

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0007_what_partners_agree_on")]

    operations = [
        migrations.AlterField(
            model_name="appointment",
            name="office",
            field=models.CharField(
                choices=[
                    ("steward", "steward"),
                    ("administrator", "administrator"),
                    ("facilitator", "facilitator"),
                    ("trusted_person", "trusted person"),
                    ("board_member", "board member"),
                    ("programme_officer", "programme officer"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="areas",
            field=models.JSONField(default=list),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=~models.Q(office="facilitator") | models.Q(until__isnull=False),
                name="partnership_engagement_has_an_end",
            ),
        ),
        migrations.CreateModel(
            name="Interest",
            fields=[
                ("id", models.UUIDField(default=uuid4, editable=False, primary_key=True, serialize=False)),
                ("what", models.CharField(max_length=200)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
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
                        related_name="interests",
                        to="partnership.person",
                    ),
                ),
            ],
            options={
                "ordering": ("since", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until", None), ("until__gte", models.F("since")), _connector="OR"),
                        name="partnership_interest_ends_after_it_starts",
                    )
                ],
            },
        ),
    ]
