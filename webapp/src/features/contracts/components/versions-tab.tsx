import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { When } from '@/components/when';
import { OuterLink } from '@/components/outer-link';
import { pullRequestName } from '@/lib/web-address';
import { useVersions, type ContractDetail, type ContractVersion, type PublicationSource } from '../api/contracts';

export function VersionsTab({ contract }: { contract: ContractDetail }) {
  const versions = useVersions(contract.id);
  const base = `/contracts/${encodeURIComponent(contract.id)}`;
  return (
    <Loaded query={versions}>
      {({ items }) => (
        <DataTable label="Versions" columns={columns(base, items)} rows={items} rowKey={(version) => version.version} />
      )}
    </Loaded>
  );
}

function columns(base: string, items: readonly ContractVersion[]): Column<ContractVersion>[] {
  const older = new Map(items.map((item, index) => [item.version, items[index + 1]?.version]));
  return [
    {
      head: 'Version',
      names: true,
      cell: ({ version }) => <Link to={`${base}/source?version=${encodeURIComponent(version)}`}>{version}</Link>,
    },
    { head: 'Published', cell: ({ publishedAt }) => <When at={publishedAt} /> },
    { head: 'By', cell: (version) => <By version={version} /> },
    { head: 'From', cell: ({ source }) => source && <Origin source={source} /> },
    { head: 'Approved by', cell: ({ source }) => (source?.approvers ?? []).join(', ') },
    { head: 'Warnings', numeric: true, cell: ({ warnings }) => (warnings ?? []).length || '' },
    { head: 'Digest', cell: ({ digest }) => <code title={digest}>{digest.replace('sha256:', '').slice(0, 12)}</code> },
    {
      head: 'What changed',
      cell: ({ version }) => {
        const before = older.get(version);
        if (!before) return <span className="quiet">first version</span>;
        return (
          <Link to={`${base}/compare?from=${encodeURIComponent(before)}&to=${encodeURIComponent(version)}`}>
            Compare with {before}
          </Link>
        );
      },
    },
  ];
}

/** The author when one is known, with whoever published; a pipeline publishes what people wrote. */
function By({ version: { publishedBy, source } }: { version: ContractVersion }) {
  if (!source?.author || source.author === publishedBy) return <>{publishedBy}</>;
  return (
    <>
      {source.author}
      <div className="quiet small">published by {publishedBy}</div>
    </>
  );
}

function Origin({ source }: { source: PublicationSource }) {
  return (
    <>
      {source.pullRequest && <OuterLink address={source.pullRequest}>{pullRequestName(source.pullRequest)}</OuterLink>}
      <div className="quiet small">
        {source.commit && <code title={source.commit}>{source.commit.slice(0, 12)}</code>}
        {source.branch && <> on {source.branch}</>}
      </div>
      {!source.pullRequest && source.repository && <div className="quiet small breaks">{source.repository}</div>}
    </>
  );
}
