import { FormHelperText, HelperText, HelperTextItem } from '@patternfly/react-core';
import type { ReactNode } from 'react';

/** What is wrong with a field, below it and spoken as it appears; nothing when nothing is wrong. */
export function FieldHelp({ id, children }: { id: string; children: ReactNode }) {
  return (
    <FormHelperText>
      <HelperText id={id} isLiveRegion>
        {children && <HelperTextItem variant="error">{children}</HelperTextItem>}
      </HelperText>
    </FormHelperText>
  );
}
