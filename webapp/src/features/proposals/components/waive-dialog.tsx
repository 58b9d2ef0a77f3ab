import { useWaive, type Proposal } from '../api/proposals';
import { ReasonDialog } from '@/components/reason-dialog';

interface WaiveDialogProps {
  proposal: Proposal;
  rule: string;
  path: string;
  message: string;
  onClose: () => void;
}

/** A steward lets a break, or an error of governance, through until a day. */
export function WaiveDialog({ proposal, rule, path, message, onClose }: WaiveDialogProps) {
  const waive = useWaive();
  return (
    <ReasonDialog
      title="Waive this"
      action="Waive"
      withDay
      sending={waive}
      onClose={onClose}
      onSend={({ reason, until }) =>
        waive.mutate(
          { contract: proposal.contract, rule, path, reason, until, proposal: proposal.id },
          { onSuccess: onClose },
        )
      }
    >
      <p>
        <code className="breaks">{path}</code>: {message}
      </p>
      <p>
        Until the day you name this no longer holds the proposal back. Your name and reason go into the evidence; the
        waiver can be ended at any time on the contract’s page.
      </p>
    </ReasonDialog>
  );
}
