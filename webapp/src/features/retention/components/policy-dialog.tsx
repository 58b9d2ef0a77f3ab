import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { LineField } from '@/components/form-fields';
import { useSetPolicy } from '../api/retention';
import { typedDays } from '../model';

interface PolicyDraft {
  namespace: string;
  events: string;
  runs: string;
  edges: string;
}

const EMPTY: PolicyDraft = { namespace: '', events: '', runs: '', edges: '' };

/** Sets how long what is of a namespace is kept. */
export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const set = useSetPolicy();
  const [events, runs, edges] = [typedDays(draft.events), typedDays(draft.runs), typedDays(draft.edges)];
  const complaint = (days: number | null | undefined) =>
    tried && days === undefined && 'A whole number of days, from 1 to 36,500; nothing is for ever.';
  const send = () => {
    setTried(true);
    if (events === undefined || runs === undefined || edges === undefined) return;
    set.mutate(
      {
        namespace: draft.namespace,
        ...(events !== null && { eventDays: events }),
        ...(runs !== null && { runDays: runs }),
        ...(edges !== null && { edgeDays: edges }),
      },
      { onSuccess: onClose },
    );
  };
  const field = (label: string, name: keyof PolicyDraft, days?: number | null) => (
    <LineField
      label={label}
      value={draft[name]}
      isRequired={false}
      complaint={name === 'namespace' ? false : complaint(days)}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  return (
    <FormDialog
      title="Set a policy"
      action="Set"
      sending={set}
      onSend={send}
      onClose={onClose}
      intro={
        <p>
          What is older goes in the night after, unless it is held, and never comes back. Without a namespace the policy
          is that of all which have none of their own. A field that is left empty keeps for ever.
        </p>
      }
    >
      {field('Namespace of the jobs', 'namespace')}
      {field('Days for events', 'events', events)}
      {field('Days for runs', 'runs', runs)}
      {field('Days for closed edges', 'edges', edges)}
    </FormDialog>
  );
}
