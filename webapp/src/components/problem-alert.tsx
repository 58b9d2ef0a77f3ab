import { Alert, Button, List, ListItem } from '@patternfly/react-core';
import { ApiProblem } from '@/lib/http';
import { adviceFor } from './advice';

/** What happened, what to do, and the id under which the server logged it. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const problem = error instanceof ApiProblem ? error.problem : { title: 'This part of the page failed', status: -1 };
  const lines = (problem.errors ?? []).slice(0, 20);
  return (
    <Alert
      isInline
      variant={problem.status === 404 ? 'info' : 'danger'}
      title={problem.title}
      actionLinks={
        onRetry && problem.status !== 403 ? (
          <Button variant="link" isInline onClick={onRetry}>
            Try again
          </Button>
        ) : undefined
      }
      role="alert"
    >
      {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      {lines.length > 0 && (
        <List>
          {lines.map((line, index) => (
            <ListItem key={index}>
              {line.line ? `Line ${line.line}: ` : ''}
              {line.message}
            </ListItem>
          ))}
        </List>
      )}
      <p>{adviceFor(problem.status)}</p>
      {(problem.errorId ?? problem.code) && (
        <p className="quiet">
          {problem.code && (
            <>
              Code <code>{problem.code}</code>{' '}
            </>
          )}
          {problem.errorId && (
            <>
              Error id <code>{problem.errorId}</code>
            </>
          )}
        </p>
      )}
    </Alert>
  );
}
