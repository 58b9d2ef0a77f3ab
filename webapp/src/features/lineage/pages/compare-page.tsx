import { Switch, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { Navigate } from 'react-router';
import { Loaded } from '@/components/loaded';
import { Page } from '@/components/page';
import { timeInWords } from '@/lib/time';
import { changedSearch, useUrlState } from '@/lib/url-state';
import { useDifference, type Part, type Times } from '../api/differences';
import { Changes } from '../components/change-table';
import { ComparedPicture } from '../components/compared-picture';
import { DepthChoice, DirectionChoice, usePart } from '../components/part-choices';
import { TimesForm } from '../components/times-form';
import { changesOf, endOf, type Difference, type Mark } from '../graph/difference';
import { lastDays } from '../graph/times';

const WAYS: [Times['by'], string][] = [
  ['so', 'What was so'],
  ['known', 'What was known'],
];

const MARKS: [Mark | undefined, string][] = [
  [undefined, 'All'],
  ['added', 'Added'],
  ['removed', 'Removed'],
  ['changed', 'Changed'],
];

/** What came and what went between two times: around a node, or in the whole graph. Times that are not chosen become part of the address. */
export default function ComparePage() {
  const { search, text } = useUrlState();
  const [from, to] = [text('from'), text('to')];
  if (from === '' || to === '') {
    return <Navigate replace to={`?${changedSearch(search, lastDays(7, new Date()))}`} />;
  }
  return <Comparison from={from} to={to} />;
}

function Comparison({ from, to }: { from: string; to: string }) {
  const { text, change } = useUrlState();
  const start = text('node');
  const part = { start, ...usePart() };
  const by = WAYS.find(([value]) => value === text('by'))?.[0] ?? 'so';
  const show = MARKS.find(([value]) => value === text('show'))?.[0];
  const times = { from, to, by };
  const name = endOf(start).name;
  return (
    <Page
      title={start === '' ? 'What changed' : `What changed around ${name}`}
      crumbs={[
        { to: '/lineage', label: 'Lineage' },
        ...(start === '' ? [] : [{ to: `/lineage?node=${encodeURIComponent(start)}`, label: name }]),
      ]}
      sentence={
        by === 'known'
          ? `What Pacta learned between ${timeInWords(from)} and ${timeInWords(to)} of how things stood at the second of the two.`
          : `Which edges came and which went between ${timeInWords(from)} and ${timeInWords(to)}.`
      }
    >
      <TimesForm from={from} to={to} />
      <div className="choices">
        <ToggleGroup aria-label="Compare">
          {WAYS.map(([value, words]) => (
            <ToggleGroupItem
              key={value}
              text={words}
              isSelected={by === value}
              onChange={() => change({ by: value === 'so' ? undefined : value })}
            />
          ))}
        </ToggleGroup>
        {start !== '' && <DirectionChoice direction={part.direction} />}
        {start !== '' && <DepthChoice depth={part.depth} />}
        {start !== '' && !isJob(start) && (
          <Switch
            id="influence"
            label="Influence"
            isChecked={part.influence}
            onChange={(_event, checked) => change({ influence: checked ? 'true' : undefined })}
          />
        )}
        <ToggleGroup aria-label="Listed">
          {MARKS.map(([value, words]) => (
            <ToggleGroupItem
              key={words}
              text={words}
              isSelected={show === value}
              onChange={() => change({ show: value })}
            />
          ))}
        </ToggleGroup>
      </div>
      <Edges part={part} times={times} show={show} />
      {start !== '' && !isJob(start) && <Fields part={part} times={times} show={show} />}
    </Page>
  );
}

interface PartProps {
  part: Part;
  times: Times;
  show: Mark | undefined;
}

/** Of a part the edges among datasets and jobs, with their picture; of the whole graph all edges. */
function Edges({ part, times, show }: PartProps) {
  const query = useDifference(part, times, 'dataset');
  return (
    <Loaded query={query} lines={10}>
      {(difference) => (
        <Listed
          title={part.start === '' ? 'All edges' : 'Datasets and jobs'}
          file="lineage-changes.csv"
          difference={difference}
          pictured={part.start !== ''}
          part={part}
          times={times}
          show={show}
        />
      )}
    </Loaded>
  );
}

function Fields({ part, times, show }: PartProps) {
  const query = useDifference(part, times, 'field');
  return (
    <Loaded query={query} lines={6}>
      {(difference) => (
        <Listed
          title="Fields"
          file="lineage-field-changes.csv"
          difference={difference}
          pictured={false}
          part={part}
          times={times}
          show={show}
        />
      )}
    </Loaded>
  );
}

interface ListedProps extends PartProps {
  title: string;
  file: string;
  difference: Difference;
  pictured: boolean;
}

function Listed({ title, file, difference, pictured, part, times, show }: ListedProps) {
  const rows = useMemo(() => changesOf(difference), [difference]);
  return (
    <Changes title={title} file={file} difference={difference} rows={rows} times={times} show={show}>
      {pictured && <ComparedPicture part={part} times={times} rows={rows} />}
    </Changes>
  );
}

function isJob(node: string): boolean {
  return node.startsWith('job:');
}
