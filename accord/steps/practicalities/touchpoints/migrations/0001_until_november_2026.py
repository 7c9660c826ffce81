import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('touchpoints', '0001_whose_mark'), ('touchpoints', '0002_before_and_after')]

    initial = True

    dependencies = [
        ('images', '0001_images_and_logo'),
        ('partnership', '0001_until_november_2026'),
        ('undertakings', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Touchpoint',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('what', models.CharField(max_length=160)),
                ('sort', models.CharField(choices=[('letter', 'letters and e-mail'), ('screen', 'web pages and screens'), ('sign', 'signs and boards'), ('vehicle', 'vehicles'), ('clothing', 'clothing and passes'), ('paper', 'forms and documents'), ('voice', 'what people say, at the telephone or the door')], max_length=8)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('carries', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('undertaking', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='undertakings.undertaking')),
            ],
            options={
                'ordering': ('undertaking__due', 'added_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('moment', models.CharField(choices=[('before', 'before'), ('after', 'after')], max_length=6)),
                ('words', models.CharField(max_length=200)),
                ('taken_in_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('touchpoint', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='touchpoints.touchpoint')),
            ],
            options={
                'ordering': ('-moment', 'id'),
                'constraints': [models.UniqueConstraint(fields=('touchpoint', 'moment'), name='touchpoints_one_picture_a_moment')],
            },
        ),
    ]
