import { useState, type ReactNode } from 'react';
import { dayComplaint, reasonComplaint, type Complaints } from '@/lib/drafts';
import { isoDay } from '@/lib/time';
import { FormDialog, type Sending } from './form-dialog';
import { DayField, WordsField } from './form-fields';

interface ReasonDraft {
  reason: string;
  until: string;
}

interface ReasonDialogProps {
  title: string;
  action: string;
  danger?: boolean;
  /** Whether a last day is asked for beside the reason. */
  withDay?: boolean;
  children: ReactNode;
  sending: Sending;
  onSend: (draft: ReasonDraft) => void;
  onClose: () => void;
}

/** Asks for the reason (and the last day) of something that goes into the evidence. */
export function ReasonDialog({ withDay = false, children, onSend, ...dialog }: ReasonDialogProps) {
  const [draft, setDraft] = useState<ReasonDraft>({ reason: '', until: '' });
  const [tried, setTried] = useState(false);
  const found = complaintsOf(draft, withDay);
  const send = () => {
    setTried(true);
    if (Object.keys(found).length === 0) onSend({ ...draft, reason: draft.reason.trim() });
  };
  return (
    <FormDialog {...dialog} intro={children} onSend={send}>
      <WordsField
        label="Reason"
        value={draft.reason}
        complaint={tried && found.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      {withDay && (
        <DayField
          label="Until"
          value={draft.until}
          complaint={tried && found.until}
          onChange={(until) => setDraft({ ...draft, until })}
        />
      )}
    </FormDialog>
  );
}

function complaintsOf(draft: ReasonDraft, withDay: boolean): Complaints<ReasonDraft> {
  const reason = reasonComplaint(draft.reason);
  const until = withDay ? dayComplaint(draft.until, isoDay(new Date())) : undefined;
  return { ...(reason ? { reason } : {}), ...(until ? { until } : {}) };
}
