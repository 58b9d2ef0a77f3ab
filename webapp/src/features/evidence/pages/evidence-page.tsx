import { FormSelect, FormSelectOption } from '@patternfly/react-core';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { DataTable, type Column } from '@/components/data-table';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { SearchBox } from '@/components/search-box';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { plain } from '@/lib/words';
import { KINDS, useEvidence, type Evidence } from '../api/evidence';

const COLUMNS: Column<Evidence>[] = [
  { head: 'Number', numeric: true, cell: ({ sequence }) => sequence.toLocaleString('en') },
  { head: 'When', cell: ({ at }) => <When at={at} /> },
  { head: 'Who', cell: ({ actor }) => <span className="breaks">{actor}</span> },
  { head: 'What', cell: ({ kind }) => <span className="nowrap">{plain(kind)}</span> },
  {
    head: 'Subject',
    names: true,
    cell: ({ subject }) => (
      <Link to={`/evidence?subject=${encodeURIComponent(subject)}`}>
        <Breakable text={subject} />
      </Link>
    ),
  },
  {
    head: 'Digest',
    cell: ({ digest }) => digest && <code title={digest}>{digest.replace('sha256:', '').slice(0, 12)}</code>,
  },
  { head: 'Details', width: 30, cell: ({ data }) => <Details data={data} /> },
];

export default function EvidencePage() {
  const { search, text, change, number } = useUrlState();
  const kind = text('kind');
  const evidence = useEvidence({
    kind,
    subject: text('subject'),
    limit: number('limit', 50),
    offset: number('offset', 0),
  });
  const filtered = search.has('kind') || search.has('subject');
  return (
    <Page
      title="Evidence"
      sentence="What was published, proposed, decided and waived, by whom and when. Entries are added and never changed."
    >
      <div className="choices">
        <label className="chooser">
          <span>What</span>
          <FormSelect value={kind} aria-label="What" onChange={(_event, next) => change({ kind: next })}>
            <FormSelectOption value="" label="everything" />
            {KINDS.map((known) => (
              <FormSelectOption key={known} value={known} label={plain(known)} />
            ))}
          </FormSelect>
        </label>
        <SearchBox
          label="Subject"
          placeholder="Subject, exactly: orders"
          value={text('subject')}
          onSearch={(subject) => change({ subject }, { replace: true })}
        />
      </div>
      <Loaded query={evidence} lines={8}>
        {(page) =>
          page.total === 0 ? (
            <Nothing
              title={filtered ? 'No evidence matches' : 'Nothing has happened yet'}
              action={filtered ? <Link to="/evidence">Show all evidence</Link> : undefined}
              {...(filtered ? {} : { command: './pacta publish orders.yaml' })}
            >
              {filtered
                ? 'The subject is compared as a whole: a contract’s id, for example.'
                : 'Publishing a contract, proposing a change, answering and waiving each leave an entry here.'}
            </Nothing>
          ) : (
            <>
              <DataTable
                label="Evidence"
                columns={COLUMNS}
                rows={page.items}
                rowKey={(entry) => String(entry.sequence)}
              />
              <Pager page={page} noun={page.total === 1 ? 'entry' : 'entries'} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Details({ data }: { data: unknown }) {
  if (typeof data !== 'object' || data === null) return null;
  const facts = Object.entries(data).filter(([, value]) => value !== null && value !== '');
  return (
    <dl className="details small">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="breaks">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
