import { Skeleton } from '@patternfly/react-core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** How many grey lines stand for the content while it comes. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** Skeleton, problem or content: the three states of everything that comes from the server. */
export function Loaded<T>({ query, lines = 6, children }: LoadedProps<T>) {
  if (query.isPending) return <SkeletonLines lines={lines} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  return <>{children(query.data)}</>;
}

export function SkeletonLines({ lines }: { lines: number }) {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton
          key={index}
          height="1.75rem"
          width={`${100 - ((index * 7) % 20)}%`}
          screenreaderText={index === 0 ? 'Loading' : ''}
        />
      ))}
    </div>
  );
}
