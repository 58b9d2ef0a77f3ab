import { FormGroup, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { DayField, WordsField } from '@/components/form-fields';
import { isoDay } from '@/lib/time';
import { useAnswer, type Answer } from '../api/proposals';
import { ownerWords } from '../model/reach';
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
    <FormDialog
      title={`Answer for ${ownerWords(owner)}`}
      action={CHOICES.find(([decision]) => decision === draft.decision)?.[1] ?? 'Send'}
      sending={answer}
      onSend={send}
      onClose={onClose}
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
        <DayField
          label="Until"
          value={draft.until}
          complaint={tried && found.until}
          onChange={(until) => setDraft({ ...draft, until })}
        />
      )}
      <WordsField
        label="Comment"
        isRequired={draft.decision !== 'approve'}
        value={draft.comment}
        complaint={tried && found.comment}
        onChange={(comment) => setDraft({ ...draft, comment })}
      />
    </FormDialog>
  );
}
