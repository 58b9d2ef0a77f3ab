import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { bodyOf, useDiscard, useReplay, type DeadLetter } from '../api/refused';

/** What can be done with one refused event. */
export function RefusedActions({ letter }: { letter: DeadLetter }) {
  const [open, setOpen] = useState<'replay' | 'discard'>();
  const close = () => setOpen(undefined);
  return (
    <div className="marks">
      {letter.replayable && (
        <Button variant="link" isInline onClick={() => setOpen('replay')}>
          Take again
        </Button>
      )}
      {letter.replayable && (
        <a href={bodyOf(letter.digest)} download>
          Save
        </a>
      )}
      <Button variant="link" isInline onClick={() => setOpen('discard')}>
        Discard
      </Button>
      {open === 'replay' && <ReplayDialog letter={letter} onClose={close} />}
      {open === 'discard' && <DiscardDialog letter={letter} onClose={close} />}
    </div>
  );
}

function ReplayDialog({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
  const replay = useReplay();
  return (
    <FormDialog
      title="Take this event again"
      action="Take again"
      sending={replay}
      onClose={onClose}
      onSend={() => replay.mutate(letter.digest, { onSuccess: onClose })}
    >
      <p className="breaks">{letter.reason}</p>
      <p>
        {letter.logged
          ? 'It is in the log; it is read once more into the graph.'
          : 'It is read as if its producer had sent it again. Refused once more, it stays here.'}
      </p>
    </FormDialog>
  );
}

function DiscardDialog({ letter, onClose }: { letter: DeadLetter; onClose: () => void }) {
  const discard = useDiscard();
  return (
    <FormDialog
      title="Discard this event"
      action="Discard"
      danger
      sending={discard}
      onClose={onClose}
      onSend={() => discard.mutate(letter.digest, { onSuccess: onClose })}
    >
      <p className="breaks">{letter.reason}</p>
      <p>
        {letter.logged
          ? 'It stays in the log; only this note about it goes.'
          : 'It is then nowhere: save it first if its producer cannot send it again.'}
      </p>
    </FormDialog>
  );
}
