import { Checkbox } from '@patternfly/react-core';
import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { LineField, WordsField } from '@/components/form-fields';
import { reasonComplaint } from '@/lib/drafts';
import { useAddEdge, type Place } from '../api/manual';

interface EdgeDraft {
  namespace: string;
  name: string;
  field: string;
  into: string;
  why: string;
  unknown: boolean;
}

/** Asks for what a dataset is made of, and why somebody says so. */
export function AddEdgeDialog({ dataset, onClose }: { dataset: Place; onClose: () => void }) {
  const [draft, setDraft] = useState<EdgeDraft>({
    namespace: dataset.namespace,
    name: '',
    field: '',
    into: '',
    why: '',
    unknown: false,
  });
  const [tried, setTried] = useState(false);
  const add = useAddEdge();
  const why = reasonComplaint(draft.why);
  const send = () => {
    setTried(true);
    if (draft.namespace.trim() === '' || draft.name.trim() === '' || why) return;
    add.mutate(
      {
        from: place(draft.namespace, draft.name, draft.field),
        to: place(dataset.namespace, dataset.name, draft.into),
        why: draft.why.trim(),
        unknown: draft.unknown,
      },
      { onSuccess: onClose },
    );
  };
  const line = (label: string, key: 'namespace' | 'name' | 'field' | 'into', isRequired: boolean) => (
    <LineField
      label={label}
      value={draft[key]}
      isRequired={isRequired}
      complaint={tried && isRequired && draft[key].trim() === '' && 'It is missing.'}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  return (
    <FormDialog
      title="Add where it comes from"
      action="Add"
      sending={add}
      onSend={send}
      onClose={onClose}
      intro={
        <p>
          What <code className="breaks">{dataset.name}</code> is made of and no program tells: a sheet that somebody
          fills in, a system that sends no lineage. The edge is marked as added by hand, with your name, and can be
          taken back.
        </p>
      }
    >
      {line('Namespace of the source', 'namespace', true)}
      {line('Name of the source', 'name', true)}
      {line('Only this field of it', 'field', false)}
      {line('Only into this field', 'into', false)}
      <WordsField
        label="Why you say so"
        value={draft.why}
        complaint={tried && why}
        onChange={(value) => setDraft({ ...draft, why: value })}
      />
      <Checkbox
        id="unknown-source"
        label="The names are right though no event has told them"
        isChecked={draft.unknown}
        onChange={(_event, unknown) => setDraft({ ...draft, unknown })}
      />
    </FormDialog>
  );
}

function place(namespace: string, name: string, field: string): Place {
  const whole = { namespace: namespace.trim(), name: name.trim() };
  return field.trim() === '' ? whole : { ...whole, field: field.trim() };
}
