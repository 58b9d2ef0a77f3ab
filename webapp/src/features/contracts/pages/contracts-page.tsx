import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Facet } from '@/components/facets';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { useUrlState } from '@/lib/url-state';
import { useContracts, type ContractPage, type ContractSummary } from '../api/contracts';
import { LastCheckMark, PersonalDataLabel, StatusLabel } from '../components/marks';

const FILTERS = ['q', 'domain', 'status', 'owner', 'tag', 'personal'] as const;

const COLUMNS: Column<ContractSummary>[] = [
  {
    head: 'Contract',
    names: true,
    cell: (contract) => (
      <>
        <Link className="nowrap" to={`/contracts/${encodeURIComponent(contract.id)}`}>
          {contract.name ?? contract.id}
        </Link>
        {contract.name && contract.name !== contract.id && <div className="quiet small">{contract.id}</div>}
      </>
    ),
  },
  { head: 'Domain', cell: (contract) => contract.domain ?? <span className="quiet">none</span> },
  { head: 'Owner', cell: (contract) => contract.owner ?? <span className="quiet">nobody named</span> },
  { head: 'Version', cell: (contract) => <span className="nowrap">{contract.latestVersion}</span> },
  { head: 'Status', cell: (contract) => <StatusLabel status={contract.status} /> },
  { head: 'Last check', cell: (contract) => <LastCheckMark check={contract.lastCheck} /> },
  {
    head: 'Personal data',
    cell: (contract) => (contract.personalData ? <PersonalDataLabel /> : <span className="quiet">none declared</span>),
  },
];

export default function ContractsPage() {
  const { search, change, text, number } = useUrlState();
  const query = Object.fromEntries(FILTERS.map((name) => [name, text(name)]));
  const contracts = useContracts({
    ...query,
    sort: text('sort') || 'name',
    limit: number('limit', 50),
    offset: number('offset', 0),
  });
  const filtered = FILTERS.some((name) => search.has(name));
  const facets = contracts.data?.facets ?? {};
  return (
    <Page
      title="Contracts"
      sentence="What each data set promises: its fields, its owner, its purposes, and whether the last check kept the promise."
    >
      <div className="with-facets">
        <aside className="facets" aria-label="Filters">
          <SearchBox
            label="Search contracts"
            placeholder="Name, field, tag …"
            value={text('q')}
            onSearch={(q) => change({ q }, { replace: true })}
          />
          <Facet label="Domain" name="domain" counts={facets.domain} />
          <Facet label="Status" name="status" counts={facets.status} />
          <Facet label="Owner" name="owner" counts={facets.owner} />
          <Facet label="Tag" name="tag" counts={facets.tag} />
          <Facet
            label="Personal data"
            name="personal"
            counts={facets.personal}
            words={(value) => (value === 'true' ? 'declared' : 'none declared')}
          />
        </aside>
        <div className="content">
          <Loaded query={contracts} lines={8}>
            {(page) => <ContractRows page={page} filtered={filtered} />}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}

function ContractRows({ page, filtered }: { page: ContractPage; filtered: boolean }) {
  if (page.total === 0 && filtered) {
    return (
      <Nothing title="No contract matches" action={<Link to="/contracts">Show all contracts</Link>}>
        Search looks at names, ids, descriptions and fields. Take a filter away or try a shorter word.
      </Nothing>
    );
  }
  if (page.total === 0) {
    return (
      <Nothing title="No contract is published yet" command="./pacta publish orders.yaml">
        A contract is one YAML file in the Open Data Contract Standard. Publish the first one, or play the story of a
        small shop with <code>./pacta demo</code>.
      </Nothing>
    );
  }
  return (
    <>
      <DataTable label="Contracts" columns={COLUMNS} rows={page.items} rowKey={(contract) => contract.id} />
      <Pager page={page} noun={noun(page)} />
    </>
  );
}

function noun(page: ContractPage): string {
  return page.total === 1 ? 'contract' : 'contracts';
}
