from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("questionnaires", "0003_rounds_from_elsewhere")]

    operations = [
        migrations.AddField(model_name="round", name="called", field=models.JSONField(default=dict)),
    ]
