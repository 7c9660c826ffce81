import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cascade', '0001_briefings_and_recipients'),
    ]

    operations = [
        migrations.AlterField(
            model_name='recipient',
            name='person',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person'),
        ),
    ]
