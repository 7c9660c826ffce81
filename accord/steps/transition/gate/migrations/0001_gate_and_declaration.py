import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('transitions', '0001_transitions'),
    ]

    operations = [
        migrations.CreateModel(
            name='Criterion',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('words', models.CharField(max_length=240)),
                ('step', models.SlugField(blank=True, max_length=20)),
                ('evidence', models.TextField(blank=True)),
                ('met_on', models.DateField(null=True)),
                ('added_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('transition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='transitions.transition')),
            ],
            options={
                'ordering': ('position', 'added_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('transition', 'words'), name='gate_criterion_once'), models.CheckConstraint(condition=models.Q(models.Q(('evidence', ''), ('met_on', None)), models.Q(('met_on__isnull', False), models.Q(('evidence', ''), _negated=True)), _connector='OR'), name='gate_met_has_evidence')],
            },
        ),
        migrations.CreateModel(
            name='Declaration',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('words', models.TextField()),
                ('held_on', models.DateField(null=True)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('programme', models.TextField(blank=True)),
                ('way', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'agreed'), ('released', 'not agreed')], default='draft', max_length=8)),
                ('changed_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('declared_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('transition', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='transitions.transition')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('way', 'in_force'), ('declared_at', None), _connector='XOR'), name='gate_declared_at_a_moment')],
            },
        ),
        migrations.CreateModel(
            name='View',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('ready', models.BooleanField()),
                ('words', models.TextField()),
                ('at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('transition', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='transitions.transition')),
            ],
            options={
                'ordering': ('organisation__position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('transition', 'organisation'), name='gate_one_view_a_partner')],
            },
        ),
        migrations.CreateModel(
            name='Waiver',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('reason', models.TextField()),
                ('return_on', models.DateField()),
                ('way', models.CharField(choices=[('draft', 'draft'), ('proposed', 'before the partners'), ('in_force', 'agreed'), ('released', 'not agreed')], default='proposed', max_length=8)),
                ('asked_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('criterion', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='waivers', to='gate.criterion')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('way', 'proposed')), fields=('criterion',), name='gate_one_waiver_at_a_time')],
            },
        ),
    ]
