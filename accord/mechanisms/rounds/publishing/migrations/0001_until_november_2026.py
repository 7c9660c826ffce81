import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('publishing', '0001_initial'), ('publishing', '0002_record_as_text')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Result',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('record', models.TextField()),
                ('digest', models.CharField(max_length=64)),
                ('rules_version', models.CharField(max_length=40)),
                ('published_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('-published_at', 'id'),
            },
        ),
    ]
