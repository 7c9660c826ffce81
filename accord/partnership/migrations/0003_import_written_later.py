from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnership", "0002_import")]

    operations = [
        migrations.AddField(
            model_name="import",
            name="seen",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="import",
            name="choices",
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name="import",
            name="writing_since",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="import",
            name="hindrance",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AlterField(
            model_name="import",
            name="state",
            field=models.CharField(
                choices=[
                    ("uploaded", "uploaded"),
                    ("matched", "columns chosen"),
                    ("confirmed", "confirmed, to be written"),
                    ("done", "done"),
                ],
                default="uploaded",
                max_length=9,
            ),
        ),
    ]
