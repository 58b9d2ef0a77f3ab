import { ClipboardCopy, EmptyState, EmptyStateBody, EmptyStateFooter } from '@patternfly/react-core';
import type { ReactNode } from 'react';

interface NothingProps {
  title: string;
  children: ReactNode;
  /** The first step, ready to copy. */
  command?: string;
  action?: ReactNode;
}

/** An empty page teaches the first step. */
export function Nothing({ title, children, command, action }: NothingProps) {
  return (
    <EmptyState titleText={title} headingLevel="h2" variant="sm">
      <EmptyStateBody>{children}</EmptyStateBody>
      {(command ?? action) && (
        <EmptyStateFooter>
          {command && (
            <ClipboardCopy
              isReadOnly
              isCode
              hoverTip="Copy"
              clickTip="Copied"
              textAriaLabel="Command"
              className="command"
            >
              {command}
            </ClipboardCopy>
          )}
          {action}
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
