import { useParams } from 'react-router';
import { FactCard, Facts } from '@/components/facts';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { When } from '@/components/when';
import { YamlView } from '@/components/yaml-view';
import { usePolicy, usePolicySource, type Policy } from '../api/policies';
import { EffectLabel } from '../components/marks';
import { obligationWords, whatWords, whoWords } from '../components/sentences';

export default function PolicyPage() {
  const { id = '' } = useParams();
  const policy = usePolicy(id);
  const source = usePolicySource(id);
  return (
    <Page
      title={id}
      crumbs={[{ to: '/policies', label: 'Policies' }]}
      marks={policy.data && <EffectLabel allow={policy.data.effect.toUpperCase() === 'ALLOW'} />}
      sentence={policy.data?.description}
    >
      <Loaded query={policy}>{(loaded) => <PolicyFacts policy={loaded} />}</Loaded>
      {!policy.isError && (
        <section className="part" aria-labelledby="source-title">
          <h2 id="source-title" className="part-title">
            Source
          </h2>
          <Loaded query={source}>{(yaml) => <YamlView yaml={yaml} label={`YAML of ${id}`} />}</Loaded>
        </section>
      )}
    </Page>
  );
}

function PolicyFacts({ policy }: { policy: Policy }) {
  return (
    <FactCard title="In plain words">
      <Facts
        facts={[
          ['Who', whoWords(policy)],
          [
            policy.effect.toUpperCase() === 'ALLOW' ? 'May' : 'May not',
            (policy.actions ?? []).join(', ').toLowerCase(),
          ],
          ['What', whatWords(policy)],
          ['For', (policy.purposes ?? []).join(', ') || 'any purpose'],
          ['Must', (policy.obligations ?? []).map(obligationWords).join('; ') || 'nothing more'],
          ['Valid until', <When key="until" at={policy.validUntil} missing="no end" />],
          [
            'Changed',
            <span key="changed">
              <When at={policy.updatedAt} />
              {policy.updatedBy && ` by ${policy.updatedBy}`}
            </span>,
          ],
        ]}
      />
    </FactCard>
  );
}
