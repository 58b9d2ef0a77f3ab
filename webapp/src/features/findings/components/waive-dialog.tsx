import {
  Button,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { FieldHelp } from '@/components/field-help';
import { ProblemAlert } from '@/components/problem-alert';
import { isoDay } from '@/lib/time';
import { useWaive } from '../api/findings';
import { complaints, endOf } from './waiver';

/** A waiver needs a reason and an end; it can be taken back by reopening the finding. */
export function WaiveDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const [draft, setDraft] = useState({ reason: '', until: '' });
  const [tried, setTried] = useState(false);
  const waive = useWaive(id);
  const found = complaints(draft, isoDay(new Date()));
  const send = () => {
    setTried(true);
    if (Object.keys(found).length === 0)
      waive.mutate({ reason: draft.reason.trim(), until: endOf(draft.until) }, { onSuccess: onClose });
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="waive-title" aria-describedby="waive-body">
      <ModalHeader title="Waive this finding" labelId="waive-title" />
      <ModalBody id="waive-body">
        <p className="part">
          It leaves the open list until the day you name, with your name and reason in the evidence. You can reopen it
          at any time.
        </p>
        {waive.isError && <ProblemAlert error={waive.error} />}
        <Form
          id="waive-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <FormGroup label="Reason" isRequired fieldId="waive-reason">
            <TextArea
              id="waive-reason"
              value={draft.reason}
              rows={3}
              resizeOrientation="vertical"
              validated={tried && found.reason ? 'error' : 'default'}
              aria-describedby="waive-reason-help"
              onChange={(_event, reason) => setDraft({ ...draft, reason })}
            />
            <FieldHelp id="waive-reason-help">{tried && found.reason}</FieldHelp>
          </FormGroup>
          <FormGroup label="Until" isRequired fieldId="waive-until">
            <TextInput
              id="waive-until"
              type="date"
              value={draft.until}
              validated={tried && found.until ? 'error' : 'default'}
              aria-describedby="waive-until-help"
              onChange={(_event, until) => setDraft({ ...draft, until })}
            />
            <FieldHelp id="waive-until-help">{tried && found.until}</FieldHelp>
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="waive-form" isLoading={waive.isPending} isDisabled={waive.isPending}>
          Waive
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
