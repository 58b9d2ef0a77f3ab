import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { listed } from '@/lib/words';
import { usePolicies, type Policy } from '../api/policies';
import { EffectLabel } from '../components/marks';
import { PolicyTabs } from '../components/policy-tabs';
import { whatWords, whoWords } from '../components/sentences';

const COLUMNS: Column<Policy>[] = [
  {
    head: 'Policy',
    names: true,
    width: 30,
    cell: (policy) => (
      <>
        <Link to={`/policies/${encodeURIComponent(policy.id)}`}>{policy.id}</Link>
        <div className="quiet small">{policy.description}</div>
      </>
    ),
  },
  { head: 'Effect', cell: (policy) => <EffectLabel allow={policy.effect.toUpperCase() === 'ALLOW'} /> },
  { head: 'Who', cell: whoWords },
  { head: 'What', cell: whatWords },
  { head: 'May', cell: (policy) => (policy.actions ?? []).join(', ').toLowerCase() },
  { head: 'For', cell: (policy) => listed(policy.purposes ?? []) || <span className="quiet">any purpose</span> },
  { head: 'Valid until', cell: (policy) => <When at={policy.validUntil} missing="no end" /> },
];

export default function PoliciesPage() {
  const { number } = useUrlState();
  const policies = usePolicies({ limit: number('limit', 50), offset: number('offset', 0) });
  return (
    <Page
      title="Policies"
      sentence="Who may use which data for what. Whatever no policy allows is denied, and a denial outweighs every permission."
    >
      <PolicyTabs chosen="policies" />
      <Loaded query={policies}>
        {(page) =>
          page.total === 0 ? (
            <Nothing
              title="No policy yet: everything is denied"
              command="curl -X PUT --data-binary @policy.yaml -H 'Content-Type: application/yaml' -H 'Authorization: Bearer …' /api/v1/policies/ID"
            >
              An access policy is a YAML document: who, what, which actions, for which purposes, and what must be
              masked. Put the first one:
            </Nothing>
          ) : (
            <>
              <DataTable label="Policies" columns={COLUMNS} rows={page.items} rowKey={(policy) => policy.id} />
              <Pager page={page} noun={page.total === 1 ? 'policy' : 'policies'} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
