import accord.agreement.rules
import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('agreement', '0001_initial'), ('agreement', '0002_former_text'), ('agreement', '0003_party_position'), ('agreement', '0004_who_reworded'), ('agreement', '0005_decision_by_deputy')]

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Proposal',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('subject_id', models.UUIDField()),
                ('title', models.CharField(max_length=200)),
                ('effect', models.CharField(max_length=80)),
                ('text', models.TextField()),
                ('text_hash', models.CharField(max_length=64)),
                ('state', models.CharField(choices=[(accord.agreement.rules.State['OPEN'], accord.agreement.rules.State['OPEN']), (accord.agreement.rules.State['IN_FORCE'], accord.agreement.rules.State['IN_FORCE']), (accord.agreement.rules.State['DECLINED'], accord.agreement.rules.State['DECLINED']), (accord.agreement.rules.State['WITHDRAWN'], accord.agreement.rules.State['WITHDRAWN']), (accord.agreement.rules.State['LAPSED'], accord.agreement.rules.State['LAPSED'])], default=accord.agreement.rules.State['OPEN'], max_length=12)),
                ('opened_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('opened_by', models.UUIDField(null=True)),
                ('lapses_at', models.DateTimeField()),
                ('settled_at', models.DateTimeField(null=True)),
            ],
            options={
                'ordering': ('-opened_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'open')), fields=('subject_id', 'effect'), name='agreement_one_open_proposal')],
            },
        ),
        migrations.CreateModel(
            name='Party',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('party_id', models.UUIDField()),
                ('name', models.CharField(max_length=200)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parties', to='agreement.proposal')),
            ],
            options={
                'ordering': ('position', 'name', 'id'),
                'constraints': [models.UniqueConstraint(fields=('proposal', 'party_id'), name='agreement_party_once')],
            },
        ),
        migrations.CreateModel(
            name='FormerText',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('text_hash', models.CharField(max_length=64)),
                ('replaced_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('replaced_by', models.UUIDField(null=True)),
                ('replaced_by_name', models.CharField(blank=True, max_length=200)),
                ('proposal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_texts', to='agreement.proposal')),
            ],
            options={
                'ordering': ('replaced_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('partnership_id', models.UUIDField(db_index=True, editable=False)),
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('text_hash', models.CharField(max_length=64)),
                ('agrees', models.BooleanField()),
                ('reason', models.TextField(blank=True)),
                ('void', models.BooleanField(default=False)),
                ('decided_by', models.UUIDField()),
                ('decided_by_name', models.CharField(blank=True, max_length=200)),
                ('deputy', models.BooleanField(default=False)),
                ('decided_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='agreement.party')),
            ],
            options={
                'ordering': ('decided_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('void', False)), fields=('party',), name='agreement_one_valid_decision'), models.CheckConstraint(condition=models.Q(('agrees', True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='agreement_no_without_reason')],
            },
        ),
    ]
