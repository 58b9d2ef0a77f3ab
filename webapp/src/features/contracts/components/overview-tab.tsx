import { LabelGroup, Label } from '@patternfly/react-core';
import { Link } from 'react-router';
import { FactCard, Facts } from '@/components/facts';
import { When } from '@/components/when';
import { durationWords } from '@/lib/duration';
import { count } from '@/lib/words';
import type { ContractDetail, Privacy, SlaProperty } from '../api/contracts';
import { LastCheckMark } from './marks';

export function OverviewTab({ contract }: { contract: ContractDetail }) {
  const base = `/contracts/${encodeURIComponent(contract.id)}`;
  return (
    <div className="cards">
      <FactCard title="At a glance">
        <Facts
          facts={[
            ['Owner', contract.owner],
            ['Domain', contract.domain],
            ['Published', <When key="when" at={contract.publishedAt} />],
            [
              'Versions',
              <Link key="versions" to={`${base}/versions`}>
                {count(contract.versions, 'version')}
              </Link>,
            ],
            ['Last check', <LastCheckMark key="check" check={contract.lastCheck} />],
            [
              'Schema',
              <Link key="schema" to={`${base}/schema`}>
                {contract.schema.map((object) => object.name).join(', ') || 'none'}
              </Link>,
            ],
            ['Tags', contract.tags.length > 0 && <Tags tags={contract.tags} />],
          ]}
        />
      </FactCard>
      <PrivacyCard privacy={contract.privacy ?? {}} personal={contract.personalData} />
      <FactCard title="Service levels">
        {(contract.sla ?? []).length === 0 ? (
          <p className="quiet">No service level is promised.</p>
        ) : (
          <Facts
            facts={(contract.sla ?? []).map((sla) => [
              sla.property + (sla.element ? ` (${sla.element})` : ''),
              slaWords(sla),
            ])}
          />
        )}
      </FactCard>
      <FactCard title="Where the data is">
        {(contract.servers ?? []).length === 0 ? (
          <p className="quiet">No server is named, so lineage cannot be joined to this contract.</p>
        ) : (
          <Facts
            facts={(contract.servers ?? []).map((server) => [
              server.server ?? 'server',
              [server.type, server.environment].filter(Boolean).join(', '),
            ])}
          />
        )}
      </FactCard>
      <FactCard title="Team">
        {(contract.team ?? []).length === 0 ? (
          <p className="quiet">Nobody is named.</p>
        ) : (
          <Facts
            facts={(contract.team ?? []).map((member) => [
              member.name ?? member.username ?? 'somebody',
              member.role ?? 'member',
            ])}
          />
        )}
      </FactCard>
    </div>
  );
}

function PrivacyCard({ privacy, personal }: { privacy: Privacy; personal: boolean }) {
  if (!personal && (privacy.purposes ?? []).length === 0) {
    return (
      <FactCard title="Privacy">
        <p className="quiet">No field is declared to be personal data, and no purpose is declared.</p>
      </FactCard>
    );
  }
  return (
    <FactCard title="Privacy">
      <Facts
        facts={[
          ['May be used for', codes(privacy.purposes)],
          ['Legal basis', privacy.legalBasis],
          ['Kept for', privacy.retention && durationWords(privacy.retention)],
          ['Stored in', privacy.locations?.join(', ')],
          ['Responsible', privacy.controller],
          ['Processed by', privacy.processors?.join(', ')],
          ['Given to', privacy.recipients?.join(', ')],
        ]}
      />
    </FactCard>
  );
}

function codes(values: string[] | null | undefined) {
  return (values ?? []).map((value) => (
    <div key={value}>
      <code>{value}</code>
    </div>
  ));
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <LabelGroup>
      {tags.map((tag) => (
        <Label key={tag} isCompact variant="outline">
          {tag}
        </Label>
      ))}
    </LabelGroup>
  );
}

function slaWords(sla: SlaProperty): string {
  const value = typeof sla.value === 'object' ? JSON.stringify(sla.value) : String(sla.value ?? '');
  return `${value} ${sla.unit ?? ''}`.trim();
}
