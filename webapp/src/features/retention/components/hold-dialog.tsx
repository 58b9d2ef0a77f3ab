import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { DayField, LineField, WordsField } from '@/components/form-fields';
import { dayComplaint, reasonComplaint } from '@/lib/drafts';
import { isoDay } from '@/lib/time';
import { useHold } from '../api/retention';

interface HoldDraft {
  namespace: string;
  dataset: string;
  datasetNamespace: string;
  job: string;
  jobNamespace: string;
  run: string;
  since: string;
  before: string;
  ends: string;
  reason: string;
}

const EMPTY: HoldDraft = {
  namespace: '',
  dataset: '',
  datasetNamespace: '',
  job: '',
  jobNamespace: '',
  run: '',
  since: '',
  before: '',
  ends: '',
  reason: '',
};

/** Holds what is needed for a case, whatever the policies say. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const hold = useHold();
  const nothing = [draft.namespace, draft.dataset, draft.job, draft.run, draft.since, draft.before].every(
    (text) => text === '',
  );
  const halfDataset = (draft.dataset === '') !== (draft.datasetNamespace === '');
  const halfJob = (draft.job === '') !== (draft.jobNamespace === '');
  const ended = draft.ends === '' ? undefined : dayComplaint(draft.ends, isoDay(new Date()));
  const reason = reasonComplaint(draft.reason);
  const send = () => {
    setTried(true);
    if (nothing || halfDataset || halfJob || ended || reason) return;
    hold.mutate(
      {
        ...(draft.namespace && { namespace: draft.namespace }),
        ...(draft.dataset && { dataset: { namespace: draft.datasetNamespace, name: draft.dataset } }),
        ...(draft.job && { job: { namespace: draft.jobNamespace, name: draft.job } }),
        ...(draft.run && { run: draft.run }),
        ...(draft.since && { since: `${draft.since}T00:00:00Z` }),
        ...(draft.before && { before: `${draft.before}T00:00:00Z` }),
        ...(draft.ends && { endsAt: `${draft.ends}T00:00:00Z` }),
        reason: draft.reason.trim(),
      },
      { onSuccess: onClose },
    );
  };
  const set = (name: keyof HoldDraft) => (value: string) => setDraft({ ...draft, [name]: value });
  return (
    <FormDialog
      title="Hold"
      action="Hold"
      sending={hold}
      onSend={send}
      onClose={onClose}
      intro={
        <p>
          What has all that you name is kept until the hold is lifted, or ends by itself. Your name and reason go into
          the evidence.
        </p>
      }
    >
      <LineField
        label="Namespace"
        value={draft.namespace}
        isRequired={false}
        complaint={tried && nothing && 'Name at least one thing that is to be held.'}
        onChange={set('namespace')}
      />
      <LineField
        label="Dataset, its namespace"
        value={draft.datasetNamespace}
        isRequired={false}
        complaint={tried && halfDataset && 'A dataset has a namespace and a name.'}
        onChange={set('datasetNamespace')}
      />
      <LineField
        label="Dataset, its name"
        value={draft.dataset}
        isRequired={false}
        complaint={false}
        onChange={set('dataset')}
      />
      <LineField
        label="Job, its namespace"
        value={draft.jobNamespace}
        isRequired={false}
        complaint={tried && halfJob && 'A job has a namespace and a name.'}
        onChange={set('jobNamespace')}
      />
      <LineField label="Job, its name" value={draft.job} isRequired={false} complaint={false} onChange={set('job')} />
      <LineField label="Run" value={draft.run} isRequired={false} complaint={false} onChange={set('run')} />
      <DayField label="Since" value={draft.since} isRequired={false} complaint={false} onChange={set('since')} />
      <DayField label="Before" value={draft.before} isRequired={false} complaint={false} onChange={set('before')} />
      <DayField
        label="Ends by itself on"
        value={draft.ends}
        isRequired={false}
        complaint={tried && ended}
        onChange={set('ends')}
      />
      <WordsField label="Reason" value={draft.reason} complaint={tried && reason} onChange={set('reason')} />
    </FormDialog>
  );
}
