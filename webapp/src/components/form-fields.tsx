import { FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { useId } from 'react';
import { FieldHelp } from './field-help';

interface FieldProps {
  label: string;
  value: string;
  isRequired?: boolean;
  /** What is wrong with the value, once it may be said. */
  complaint: string | false | undefined;
  onChange: (value: string) => void;
}

/** A few sentences. */
export function WordsField({ label, value, isRequired = true, complaint, onChange }: FieldProps) {
  const id = useId();
  return (
    <FormGroup label={label} isRequired={isRequired} fieldId={id}>
      <TextArea
        id={id}
        value={value}
        rows={3}
        resizeOrientation="vertical"
        validated={complaint ? 'error' : 'default'}
        aria-describedby={`${id}-help`}
        onChange={(_event, words) => onChange(words)}
      />
      <FieldHelp id={`${id}-help`}>{complaint}</FieldHelp>
    </FormGroup>
  );
}

/** A few words in one line. */
export function LineField({ label, value, isRequired = true, complaint, onChange }: FieldProps) {
  const id = useId();
  return (
    <FormGroup label={label} isRequired={isRequired} fieldId={id}>
      <TextInput
        id={id}
        value={value}
        validated={complaint ? 'error' : 'default'}
        aria-describedby={`${id}-help`}
        onChange={(_event, words) => onChange(words)}
      />
      <FieldHelp id={`${id}-help`}>{complaint}</FieldHelp>
    </FormGroup>
  );
}

/** A day. */
export function DayField({ label, value, isRequired = true, complaint, onChange }: FieldProps) {
  const id = useId();
  return (
    <FormGroup label={label} isRequired={isRequired} fieldId={id}>
      <TextInput
        id={id}
        type="date"
        value={value}
        validated={complaint ? 'error' : 'default'}
        aria-describedby={`${id}-help`}
        onChange={(_event, day) => onChange(day)}
      />
      <FieldHelp id={`${id}-help`}>{complaint}</FieldHelp>
    </FormGroup>
  );
}
