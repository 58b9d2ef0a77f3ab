import { Label } from '@patternfly/react-core';
import { CheckCircleIcon, TimesCircleIcon, UserIcon } from '@patternfly/react-icons';
import { When } from '@/components/when';
import { plain } from '@/lib/words';
import type { LastCheck } from '../api/contracts';

export function StatusLabel({ status }: { status?: string | null | undefined }) {
  if (!status) return <span className="quiet">none</span>;
  const color = status === 'active' ? 'green' : status === 'deprecated' || status === 'retired' ? 'orange' : 'grey';
  return (
    <Label isCompact color={color}>
      {status}
    </Label>
  );
}

export function PersonalDataLabel() {
  return (
    <Label isCompact color="purple" icon={<UserIcon />}>
      personal data
    </Label>
  );
}

export function ResultLabel({ result }: { result: string }) {
  const passed = result.toUpperCase() === 'PASSED';
  return (
    <Label isCompact color={passed ? 'green' : 'red'} icon={passed ? <CheckCircleIcon /> : <TimesCircleIcon />}>
      {plain(result)}
    </Label>
  );
}

export function LastCheckMark({ check }: { check?: LastCheck | null | undefined }) {
  if (!check) return <span className="quiet">not checked</span>;
  return (
    <span className="nowrap">
      <ResultLabel result={check.result} /> <When at={check.at} />
    </span>
  );
}
