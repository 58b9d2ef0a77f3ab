import { Label } from '@patternfly/react-core';
import { BanIcon, CheckCircleIcon } from '@patternfly/react-icons';

export function EffectLabel({ allow, words }: { allow: boolean; words?: string }) {
  return (
    <Label isCompact color={allow ? 'green' : 'red'} icon={allow ? <CheckCircleIcon /> : <BanIcon />}>
      {words ?? (allow ? 'allow' : 'deny')}
    </Label>
  );
}
