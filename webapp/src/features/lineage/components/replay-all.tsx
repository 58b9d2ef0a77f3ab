import { Alert, Button } from '@patternfly/react-core';
import { ProblemAlert } from '@/components/problem-alert';
import { count } from '@/lib/words';
import { useReplayAll, type Replayed } from '../api/refused';

/** Takes all refused events again, or all of one kind, and says what came of it. */
export function ReplayAll({ code, number }: { code: string; number: number }) {
  const replay = useReplayAll();
  return (
    <div className="choices">
      <Button
        variant="secondary"
        isLoading={replay.isPending}
        isDisabled={replay.isPending}
        onClick={() => replay.mutate(code)}
      >
        {replay.isPending ? 'Taking them again' : `Take ${count(number, 'event')} again`}
      </Button>
      {replay.isError && <ProblemAlert error={replay.error} />}
      {replay.isSuccess && (
        <Alert
          isInline
          isLiveRegion
          variant={replay.data.refused > 0 ? 'warning' : 'success'}
          title={told(replay.data)}
        />
      )}
    </div>
  );
}

function told({ taken, refused, complete }: Replayed): string {
  const outcome = `${count(taken, 'event')} taken, ${refused.toLocaleString('en')} refused again.`;
  return complete
    ? outcome
    : `${outcome} The others wait: the server has as much to do as it takes; try again in a minute.`;
}
