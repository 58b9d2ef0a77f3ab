import { Button, Form, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { ProblemAlert } from './problem-alert';

/** The part of a mutation that a dialog shows. */
export interface Sending {
  isPending: boolean;
  isError: boolean;
  error: unknown;
}

interface FormDialogProps {
  title: string;
  action: string;
  danger?: boolean | undefined;
  intro?: ReactNode;
  sending: Sending;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form in a dialog: what it is about, what went wrong, the fields, one action and a way out. */
export function FormDialog({ title, action, danger, intro, sending, onSend, onClose, children }: FormDialogProps) {
  const id = useId();
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby={`${id}-title`} aria-describedby={`${id}-body`}>
      <ModalHeader title={title} labelId={`${id}-title`} />
      <ModalBody id={`${id}-body`}>
        {intro && <div className="part">{intro}</div>}
        {sending.isError && <ProblemAlert error={sending.error} />}
        <Form
          id={`${id}-form`}
          onSubmit={(event) => {
            event.preventDefault();
            onSend();
          }}
        >
          {children}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={`${id}-form`}
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
