import { ReasonDialog } from '@/components/reason-dialog';
import { endOf } from '@/lib/drafts';
import { useWaive } from '../api/findings';

/** A waiver needs a reason and an end; it can be taken back by reopening the finding. */
export function WaiveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const waive = useWaive(id);
  return (
    <ReasonDialog
      title="Waive this finding"
      action="Waive"
      withDay
      sending={waive}
      onClose={onClose}
      onSend={({ reason, until }) => waive.mutate({ reason, until: endOf(until) }, { onSuccess: onClose })}
    >
      <p>
        It leaves the open list until the day you name, with your name and reason in the evidence. You can reopen it at
        any time.
      </p>
    </ReasonDialog>
  );
}
