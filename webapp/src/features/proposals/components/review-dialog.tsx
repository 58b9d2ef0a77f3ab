import {
  Button,
  Form,
  FormGroup,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Radio,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useState } from 'react';
import { FieldHelp } from '@/components/field-help';
import { ProblemAlert } from '@/components/problem-alert';
import { isoDay } from '@/lib/time';
import { useAnswer, type Answer } from '../api/proposals';
import { answerComplaints, toAnswer, type AnswerDraft } from '../model/answer-draft';

const CHOICES: [Answer['decision'], string, string][] = [
  ['approve', 'Approve', 'We are ready for it, or it does not touch us.'],
  ['object', 'Object', 'It breaks us; the pull request stays red until this is settled.'],
  ['more-time', 'Ask for more time', 'We can follow, but not before the day we name.'],
];

interface ReviewDialogProps {
  proposal: string;
  owner: string;
  /** What is chosen when the dialog opens. */
  first: Answer['decision'];
  onClose: () => void;
}

/** A team's answer to a proposal. It can be changed as long as the proposal is open. */
export function ReviewDialog({ proposal, owner, first, onClose }: ReviewDialogProps) {
  const [draft, setDraft] = useState<AnswerDraft>({ decision: first, comment: '', until: '' });
  const [tried, setTried] = useState(false);
  const answer = useAnswer(proposal);
  const found = answerComplaints(draft, isoDay(new Date()));
  const send = () => {
    setTried(true);
    if (Object.keys(found).length === 0) answer.mutate(toAnswer(owner, draft), { onSuccess: onClose });
  };
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="review-title" aria-describedby="review-body">
      <ModalHeader title={`Answer for ${owner}`} labelId="review-title" />
      <ModalBody id="review-body">
        {answer.isError && <ProblemAlert error={answer.error} />}
        <Form
          id="review-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <FormGroup role="radiogroup" label="Decision" fieldId="review-decision">
            {CHOICES.map(([decision, words, meaning]) => (
              <Radio
                key={decision}
                id={`review-${decision}`}
                name="review-decision"
                label={words}
                description={meaning}
                isChecked={draft.decision === decision}
                onChange={() => setDraft({ ...draft, decision })}
              />
            ))}
          </FormGroup>
          {draft.decision === 'more-time' && (
            <FormGroup label="Until" isRequired fieldId="review-until">
              <TextInput
                id="review-until"
                type="date"
                value={draft.until}
                validated={tried && found.until ? 'error' : 'default'}
                aria-describedby="review-until-help"
                onChange={(_event, until) => setDraft({ ...draft, until })}
              />
              <FieldHelp id="review-until-help">{tried && found.until}</FieldHelp>
            </FormGroup>
          )}
          <FormGroup label="Comment" isRequired={draft.decision !== 'approve'} fieldId="review-comment">
            <TextArea
              id="review-comment"
              value={draft.comment}
              rows={3}
              resizeOrientation="vertical"
              validated={tried && found.comment ? 'error' : 'default'}
              aria-describedby="review-comment-help"
              onChange={(_event, comment) => setDraft({ ...draft, comment })}
            />
            <FieldHelp id="review-comment-help">{tried && found.comment}</FieldHelp>
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="review-form" isLoading={answer.isPending} isDisabled={answer.isPending}>
          {answer.isPending ? 'Sending' : (CHOICES.find(([decision]) => decision === draft.decision)?.[1] ?? 'Send')}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
