import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/reason-dialog';
import { useLift, type Hold } from '../api/retention';
import { heldBy } from '../model';

/** Lifts a hold, for a reason. */
export function LiftButton({ hold }: { hold: Hold }) {
  const [open, setOpen] = useState(false);
  const lift = useLift(hold.id);
  return (
    <>
      <Button variant="link" isInline onClick={() => setOpen(true)}>
        Lift
      </Button>
      {open && (
        <ReasonDialog
          title="Lift this hold"
          action="Lift"
          danger
          sending={lift}
          onClose={() => setOpen(false)}
          onSend={({ reason }) => lift.mutate(reason, { onSuccess: () => setOpen(false) })}
        >
          <p className="breaks">{heldBy(hold.scope).join(', ')}</p>
          <p>What no policy keeps goes in the night after, and never comes back.</p>
        </ReasonDialog>
      )}
    </>
  );
}
