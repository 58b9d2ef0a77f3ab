import { Link } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { Facet } from '@/components/facets';
import { Loaded } from '@/components/loaded';
import { Nothing } from '@/components/nothing';
import { Page } from '@/components/page';
import { Pager } from '@/components/pager';
import { When } from '@/components/when';
import { useUrlState } from '@/lib/url-state';
import { useDeadLetters, type DeadLetter, type DeadLetterPage } from '../api/refused';
import { RefusedActions } from '../components/refused-actions';
import { ReplayAll } from '../components/replay-all';

const COLUMNS: Column<DeadLetter>[] = [
  {
    head: 'Why',
    names: true,
    width: 35,
    cell: ({ reason, code, digest }) => (
      <>
        <span className="breaks">{reason}</span>
        <div className="quiet small">
          <code>{code}</code> <code title={digest}>{digest.replace('sha256:', '').slice(0, 12)}</code>
        </div>
      </>
    ),
  },
  {
    head: 'Came',
    cell: ({ firstAt, lastAt, times }) => (
      <>
        <When at={lastAt} />
        {times > 1 && (
          <div className="quiet small">
            {times.toLocaleString('en')} times since <When at={firstAt} />
          </div>
        )}
      </>
    ),
  },
  { head: 'Bytes', numeric: true, cell: ({ size }) => size.toLocaleString('en') },
  { head: 'Where it is', cell: (letter) => <Where letter={letter} /> },
  { head: 'Action', cell: (letter) => <RefusedActions letter={letter} /> },
];

/** The events that were kept out, why, and what can be done about them. */
export default function RefusedPage() {
  const { text, number } = useUrlState();
  const code = text('code');
  const letters = useDeadLetters({ code, limit: number('limit', 50), offset: number('offset', 0) });
  return (
    <Page
      title="Refused events"
      sentence="Lineage events that could not be understood, with the reason. When the reason is gone they can be taken again."
    >
      <Loaded query={letters}>
        {(page) =>
          page.codes.length === 0 ? (
            <Nothing title="No event is refused" action={<Link to="/coverage">See what is known</Link>}>
              What producers send and Pacta cannot read is kept here with the reason, the newest 10,000, until somebody
              takes it again or discards it.
            </Nothing>
          ) : (
            <div className="with-facets">
              <aside className="facets" aria-label="Filters">
                <Facet label="Problem" name="code" counts={countsOf(page)} />
              </aside>
              <div>
                {page.total > 0 && <ReplayAll code={code} number={page.total} />}
                <DataTable label="Refused events" columns={COLUMNS} rows={page.items} rowKey={({ digest }) => digest} />
                <Pager page={page} noun={page.total === 1 ? 'event' : 'events'} />
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function countsOf({ codes }: DeadLetterPage): Record<string, number> {
  return Object.fromEntries(codes.map(({ code, count }) => [code, count]));
}

function Where({ letter }: { letter: DeadLetter }) {
  if (letter.logged) return 'in the log, not in the graph';
  return letter.replayable ? 'only here' : 'nowhere: too large to be kept';
}
