import {
  Banner,
  Button,
  Dropdown,
  DropdownItem,
  DropdownList,
  FormGroup,
  MenuToggle,
  TextInput,
} from '@patternfly/react-core';
import { HistoryIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { FieldHelp } from '@/components/field-help';
import { FormDialog } from '@/components/form-dialog';
import { useAsOf, useChooseAsOf } from '@/lib/as-of';
import { exactDay, fieldTime, isoSecond, timeInWords, timeOfField } from '@/lib/time';

const DAY = 86_400_000;

const AGO: [days: number, words: string][] = [
  [1, 'A day ago'],
  [7, 'A week ago'],
  [30, '30 days ago'],
  [365, 'A year ago'],
];

/** Places whose pages know of other times; all others show what is so now. */
const OF_THEN = ['/lineage', '/coverage'];

/** Has two times of its own. */
const COMPARED = '/lineage/compare';

const NOTHING_SENT = { isPending: false, isError: false, error: undefined };

/** The time whose world is shown, and the choice of another. */
export function AsOfMenu() {
  const at = useAsOf();
  const choose = useChooseAsOf();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Dropdown
        isOpen={open}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        popperProps={{ position: 'right' }}
        toggle={(ref) => (
          <MenuToggle
            ref={ref}
            isExpanded={open}
            onClick={() => setOpen(!open)}
            variant="plainText"
            icon={<HistoryIcon />}
            aria-label={`As of ${at === '' ? 'now' : timeInWords(at)}`}
          >
            <span className="as-of-words">As of: {at === '' ? 'now' : exactDay(at)}</span>
          </MenuToggle>
        )}
      >
        <DropdownList>
          <DropdownItem key="now" onClick={() => choose('')}>
            Now
          </DropdownItem>
          {AGO.map(([days, words]) => (
            <DropdownItem key={days} onClick={() => choose(isoSecond(new Date(Date.now() - days * DAY)))}>
              {words}
            </DropdownItem>
          ))}
          <DropdownItem key="other" onClick={() => setAsking(true)}>
            Another time…
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {asking && <TimeDialog at={at} onChoose={choose} onClose={() => setAsking(false)} />}
    </>
  );
}

function TimeDialog({ at, onChoose, onClose }: { at: string; onChoose: (at: string) => void; onClose: () => void }) {
  const [draft, setDraft] = useState(fieldTime(at === '' ? isoSecond(new Date()) : at));
  const [complaint, setComplaint] = useState<string>();
  const send = () => {
    const time = timeOfField(draft);
    if (time === undefined) {
      setComplaint('Choose a day and an hour.');
    } else {
      onChoose(time);
      onClose();
    }
  };
  return (
    <FormDialog
      title="As it was then"
      action="Show"
      intro="Lineage and coverage as events had told them by a time, in the zone of this browser."
      sending={NOTHING_SENT}
      onSend={send}
      onClose={onClose}
    >
      <FormGroup label="Time" fieldId="as-of-time">
        <TextInput
          id="as-of-time"
          type="datetime-local"
          step={1}
          value={draft}
          onChange={(_event, next) => setDraft(next)}
          aria-describedby="as-of-help"
          validated={complaint ? 'error' : 'default'}
        />
        <FieldHelp id="as-of-help">{complaint}</FieldHelp>
      </FormGroup>
    </FormDialog>
  );
}

/** Says of which time a page is while that is not now, and the way back. */
export function AsOfBanner({ pathname }: { pathname: string }) {
  const at = useAsOf();
  const choose = useChooseAsOf();
  if (at === '' || pathname === COMPARED) return null;
  const isOfThen = OF_THEN.includes(pathname);
  return (
    <Banner className="as-of" status={isOfThen ? 'info' : 'warning'} screenReaderText="The time that is shown">
      {isOfThen ? (
        <>
          <strong>As of {timeInWords(at)}</strong>, by all that has been heard of it since.
        </>
      ) : (
        <>
          <strong>This page shows what is so now.</strong> Lineage and coverage are shown as of {timeInWords(at)}.
        </>
      )}{' '}
      <Button variant="link" isInline onClick={() => choose('')}>
        Back to now
      </Button>
    </Banner>
  );
}
