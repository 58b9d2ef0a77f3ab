import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { PageTabs } from '@/components/page-tabs';
import { useContract, type ContractDetail } from '../api/contracts';
import { ChecksTab } from '../components/checks-tab';
import { CompareTab } from '../components/compare-tab';
import { PersonalDataLabel, StatusLabel } from '../components/marks';
import { OverviewTab } from '../components/overview-tab';
import { ReadersTab } from '../components/readers-tab';
import { SchemaTab } from '../components/schema-tab';
import { SourceTab } from '../components/source-tab';
import { SourcesTab } from '../components/sources-tab';
import { VersionsTab } from '../components/versions-tab';

const TABS = [
  { key: '', label: 'Overview' },
  { key: 'schema', label: 'Schema' },
  { key: 'checks', label: 'Checks' },
  { key: 'readers', label: 'Readers' },
  { key: 'made-of', label: 'Made of' },
  { key: 'versions', label: 'Versions' },
  { key: 'compare', label: 'Compare' },
  { key: 'source', label: 'Source' },
];

/** A part of the page that stands before the comparison and comes from elsewhere. */
export interface AddedTab {
  key: string;
  label: string;
  draw: (contract: ContractDetail) => ReactNode;
}

export function ContractPage({ added }: { added: readonly AddedTab[] }) {
  const { id = '', tab = '' } = useParams();
  const contract = useContract(id);
  const navigate = useNavigate();
  const base = `/contracts/${encodeURIComponent(id)}`;
  const data = contract.data;
  return (
    <Page
      title={data?.name ?? id}
      crumbs={[{ to: '/contracts', label: 'Contracts' }]}
      marks={
        data && (
          <>
            <StatusLabel status={data.status} />
            {data.personalData && <PersonalDataLabel />}
            <span className="quiet">
              <code>{id}</code> version {data.latestVersion}
            </span>
          </>
        )
      }
      sentence={data?.purpose}
      actions={
        <Button variant="secondary" onClick={() => void navigate(`${base}/source`)}>
          Show the YAML
        </Button>
      }
    >
      <PageTabs
        label="Parts of the contract"
        base={base}
        tabs={[...TABS.slice(0, 5), ...added, ...TABS.slice(5)]}
        chosen={tab}
      />
      <Loaded query={contract} lines={8}>
        {(loaded) => added.find(({ key }) => key === tab)?.draw(loaded) ?? <Tab contract={loaded} tab={tab} />}
      </Loaded>
    </Page>
  );
}

function Tab({ contract, tab }: { contract: ContractDetail; tab: string }) {
  switch (tab) {
    case '':
      return <OverviewTab contract={contract} />;
    case 'schema':
      return <SchemaTab contract={contract} />;
    case 'checks':
      return <ChecksTab contract={contract} />;
    case 'readers':
      return <ReadersTab contract={contract} />;
    case 'made-of':
      return <SourcesTab contract={contract} />;
    case 'versions':
      return <VersionsTab contract={contract} />;
    case 'compare':
      return <CompareTab contract={contract} />;
    case 'source':
      return <SourceTab contract={contract} />;
    default:
      return (
        <p>
          A contract has no part named “{tab}”.{' '}
          <Link to={`/contracts/${encodeURIComponent(contract.id)}`}>Show its overview</Link>
        </p>
      );
  }
}
