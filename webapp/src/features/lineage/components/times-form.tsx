import { Button, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { FieldHelp } from '@/components/field-help';
import { fieldTime, timeOfField } from '@/lib/time';
import { useUrlState } from '@/lib/url-state';
import { lastDays } from '../graph/times';

const PERIODS: [number, string][] = [
  [1, 'Last day'],
  [7, 'Last 7 days'],
  [30, 'Last 30 days'],
];

/** The two times of a comparison, in the zone of the browser; the address has them in UTC. */
export function TimesForm({ from, to }: { from: string; to: string }) {
  const { change } = useUrlState();
  const [draft, setDraft] = useState({ from: fieldTime(from), to: fieldTime(to) });
  const [outer, setOuter] = useState({ from, to });
  const [complaint, setComplaint] = useState<string>();
  if (outer.from !== from || outer.to !== to) {
    setOuter({ from, to });
    setDraft({ from: fieldTime(from), to: fieldTime(to) });
    setComplaint(undefined);
  }
  const choose = () => {
    const times = { from: timeOfField(draft.from), to: timeOfField(draft.to) };
    const wrong =
      !times.from || !times.to
        ? 'Choose two times, each with its day and hour.'
        : times.from >= times.to
          ? 'Choose a second time after the first.'
          : undefined;
    setComplaint(wrong);
    if (!wrong) change(times);
  };
  return (
    <form
      aria-label="Times"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <div className="choices">
        <TimeField label="First time" value={draft.from} onChange={(value) => setDraft({ ...draft, from: value })} />
        <TimeField label="Second time" value={draft.to} onChange={(value) => setDraft({ ...draft, to: value })} />
        <Button type="submit">Compare</Button>
        {PERIODS.map(([days, words]) => (
          <Button key={days} variant="secondary" onClick={() => change(lastDays(days, new Date()))}>
            {words}
          </Button>
        ))}
      </div>
      <FieldHelp id="times-help">{complaint}</FieldHelp>
    </form>
  );
}

function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="chooser">
      <span>{label}</span>
      <TextInput
        type="datetime-local"
        step={1}
        aria-label={label}
        aria-describedby="times-help"
        value={value}
        onChange={(_event, next) => onChange(next)}
      />
    </label>
  );
}
