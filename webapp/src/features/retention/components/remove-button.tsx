import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { FormDialog } from '@/components/form-dialog';
import { useRemovePolicy, type Policy } from '../api/retention';

/** Removes a policy after it was asked whether that is meant. */
export function RemoveButton({ policy }: { policy: Policy }) {
  const [open, setOpen] = useState(false);
  const remove = useRemovePolicy();
  const others = policy.namespace === '';
  return (
    <>
      <Button variant="link" isInline onClick={() => setOpen(true)}>
        Remove
      </Button>
      {open && (
        <FormDialog
          title="Remove this policy"
          action="Remove"
          danger
          sending={remove}
          onClose={() => setOpen(false)}
          onSend={() => remove.mutate(policy.namespace, { onSuccess: () => setOpen(false) })}
        >
          <p className="breaks">{others ? 'All others' : policy.namespace}</p>
          <p>
            {others
              ? 'What is of namespaces without a policy of their own is then kept for ever.'
              : 'The policy of all others is then that of this namespace too; where there is none, all is kept for ever.'}
          </p>
        </FormDialog>
      )}
    </>
  );
}
