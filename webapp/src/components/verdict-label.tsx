import { Label } from '@patternfly/react-core';
import { BanIcon, CheckCircleIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import type { Verdict } from '@/lib/changes';

const VERDICTS = {
  safe: { color: 'green', icon: <CheckCircleIcon /> },
  risky: { color: 'orange', icon: <ExclamationTriangleIcon /> },
  breaking: { color: 'red', icon: <BanIcon /> },
} as const;

export function VerdictLabel({ verdict }: { verdict: Verdict }) {
  const look = VERDICTS[verdict];
  return (
    <Label isCompact color={look.color} icon={look.icon}>
      {verdict}
    </Label>
  );
}
