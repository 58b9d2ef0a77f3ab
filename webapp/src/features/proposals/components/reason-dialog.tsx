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
import { useState, type ReactNode } from 'react';
import { FieldHelp } from '@/components/field-help';
import { ProblemAlert } from '@/components/problem-alert';
import { isoDay } from '@/lib/time';
import { reasonComplaint, waiverComplaints, type ReasonDraft } from '../model/answer-draft';

interface ReasonDialogProps {
  title: string;
  action: string;
  danger?: boolean;
  /** Whether a last day is asked for beside the reason. */
  withDay?: boolean;
  children: ReactNode;
  sending: { isPending: boolean; isError: boolean; error: unknown };
  onSend: (draft: ReasonDraft) => void;
  onClose: () => void;
}

/** Asks for the reason (and the last day) of something that goes into the evidence. */
export function ReasonDialog({
  title,
  action,
  danger,
  withDay,
  children,
  sending,
  onSend,
  onClose,
}: ReasonDialogProps) {
  const [draft, setDraft] = useState<ReasonDraft>({ reason: '', until: '' });
  const [tried, setTried] = useState(false);
  const found: Partial<ReasonDraft> = withDay
    ? waiverComplaints(draft, isoDay(new Date()))
    : reasonComplaint(draft.reason);
  const send = () => {
    setTried(true);
    if (Object.keys(found).length === 0) onSend({ ...draft, reason: draft.reason.trim() });
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="reason-title" aria-describedby="reason-body">
      <ModalHeader title={title} labelId="reason-title" />
      <ModalBody id="reason-body">
        <div className="part">{children}</div>
        {sending.isError && <ProblemAlert error={sending.error} />}
        <Form
          id="reason-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <FormGroup label="Reason" isRequired fieldId="reason-text">
            <TextArea
              id="reason-text"
              value={draft.reason}
              rows={3}
              resizeOrientation="vertical"
              validated={tried && found.reason ? 'error' : 'default'}
              aria-describedby="reason-text-help"
              onChange={(_event, reason) => setDraft({ ...draft, reason })}
            />
            <FieldHelp id="reason-text-help">{tried && found.reason}</FieldHelp>
          </FormGroup>
          {withDay && (
            <FormGroup label="Until" isRequired fieldId="reason-until">
              <TextInput
                id="reason-until"
                type="date"
                value={draft.until}
                validated={tried && found.until ? 'error' : 'default'}
                aria-describedby="reason-until-help"
                onChange={(_event, until) => setDraft({ ...draft, until })}
              />
              <FieldHelp id="reason-until-help">{tried && found.until}</FieldHelp>
            </FormGroup>
          )}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="reason-form"
          variant={danger ? 'danger' : 'primary'}
          isLoading={sending.isPending}
          isDisabled={sending.isPending}
        >
          {sending.isPending ? 'Sending' : action}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
