import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Promise',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('words', models.TextField()),
                ('to_whom', models.CharField(blank=True, max_length=160)),
                ('by_whom', models.CharField(blank=True, max_length=120)),
                ('why', models.TextField()),
                ('source', models.CharField(max_length=240)),
                ('made_on', models.DateField(null=True)),
                ('state', models.CharField(choices=[('stands', 'stands'), ('kept', 'kept'), ('changed', 'changed by agreement'), ('not_kept', 'not kept')], default='stands', max_length=8)),
                ('written_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('to', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
            ],
            options={
                'ordering': ('number',),
                'constraints': [models.UniqueConstraint(fields=('partnership', 'number'), name='promises_number_once'), models.CheckConstraint(condition=models.Q(('to__isnull', False), models.Q(('to_whom', ''), _negated=True), _connector='OR'), name='promises_to_somebody')],
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('reason', models.TextField()),
                ('said', models.TextField()),
                ('way', models.CharField(choices=[('proposed', 'before the partners'), ('in_force', 'agreed'), ('released', 'not agreed')], default='proposed', max_length=8)),
                ('proposed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('promise', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='promises.promise')),
            ],
            options={
                'ordering': ('-proposed_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('way', 'proposed')), fields=('promise',), name='promises_one_change_at_a_time')],
            },
        ),
        migrations.CreateModel(
            name='Verdict',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('state', models.CharField(choices=[('stands', 'stands'), ('kept', 'kept'), ('changed', 'changed by agreement'), ('not_kept', 'not kept')], max_length=8)),
                ('words', models.TextField()),
                ('was', models.TextField(blank=True)),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('promise', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='verdicts', to='promises.promise')),
            ],
            options={
                'ordering': ('at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('words', ''), _negated=True), name='promises_verdict_says_why')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sees', models.CharField(choices=[('so', 'We see it so too'), ('otherwise', 'We see it otherwise')], max_length=10)),
                ('words', models.TextField(blank=True)),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('verdict', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='answer', to='promises.verdict')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('sees', 'so'), models.Q(('words', ''), _negated=True), _connector='OR'), name='promises_otherwise_says_how')],
            },
        ),
    ]
