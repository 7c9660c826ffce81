import uuid

import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0004_erased_person")]

    operations = [
        migrations.AddField(model_name="team", name="closed_on", field=models.DateField(null=True)),
        migrations.RemoveConstraint(model_name="team", name="partnership_team_name_once"),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.UniqueConstraint(
                models.F("organisation"),
                django.db.models.functions.text.Lower("name"),
                condition=models.Q(("closed_on", None)),
                name="partnership_team_name_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="team",
            constraint=models.UniqueConstraint(
                models.F("partnership"),
                django.db.models.functions.text.Lower("name"),
                condition=models.Q(("closed_on", None), ("organisation", None)),
                name="partnership_joint_team_name_once",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                fields=["partnership", "family_name", "given_name", "id"],
                name="partnership_person_by_name",
            ),
        ),
        migrations.CreateModel(
            name="Namesakes",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.person",
                    ),
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
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="partnership.person",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.UniqueConstraint(fields=("first", "second"), name="partnership_namesakes_once")
                ],
            },
        ),
    ]
