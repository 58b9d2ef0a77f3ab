import { Label } from '@patternfly/react-core';
import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { plain } from '@/lib/words';
import type { Finding } from '../api/findings';

export function SeverityLabel({ severity }: { severity: string }) {
  const level = severity.toLowerCase();
  const serious = ['error', 'high', 'critical'].includes(level);
  const middling = ['warning', 'medium'].includes(level);
  return (
    <Label
      isCompact
      color={serious ? 'red' : middling ? 'orange' : 'blue'}
      icon={serious ? <ExclamationCircleIcon /> : middling ? <ExclamationTriangleIcon /> : <InfoCircleIcon />}
    >
      {plain(severity)}
    </Label>
  );
}

export function StatusLabel({ status }: { status: Finding['status'] }) {
  const color = status === 'open' ? 'red' : status === 'waived' ? 'grey' : 'green';
  return (
    <Label isCompact variant="outline" color={color}>
      {status}
    </Label>
  );
}
