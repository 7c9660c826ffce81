"""Commitments of leaders are a kind of their own."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("undertakings", "0005_reminders"),
    ]

    operations = [
        migrations.AlterField(
            model_name="undertaking",
            name="kind",
            field=models.CharField(
                choices=[
                    ("action", "action"),
                    ("plan_line", "line of the plan"),
                    ("commitment", "commitment of a leader"),
                ],
                default="action",
                max_length=20,
            ),
        ),
    ]
