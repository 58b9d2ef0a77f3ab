import { Label } from '@patternfly/react-core';
import { CheckCircleIcon, ExclamationCircleIcon, InProgressIcon } from '@patternfly/react-icons';
import { Link } from 'react-router';
import { Breakable } from '@/components/breakable';
import { plain } from '@/lib/words';
import { runAddress } from '../api/runs';

export function RunStateLabel({ state }: { state: string }) {
  if (state === 'COMPLETE' || state === 'COMPLETED') {
    return (
      <Label isCompact color="green" icon={<CheckCircleIcon />}>
        complete
      </Label>
    );
  }
  if (state === 'FAIL' || state === 'FAILED' || state === 'ABORT' || state === 'ABORTED') {
    return (
      <Label isCompact color="red" icon={<ExclamationCircleIcon />}>
        {plain(state)}
      </Label>
    );
  }
  return (
    <Label isCompact color="blue" icon={<InProgressIcon />}>
      {plain(state)}
    </Label>
  );
}

/** What the run's own checks of data ended with; most runs make none. */
export function CheckedLabel({ verdict, of }: { verdict?: string | null | undefined; of?: string }) {
  if (!verdict) return <span className="quiet">none</span>;
  const passed = verdict.toLowerCase() === 'passed';
  return (
    <Label isCompact color={passed ? 'green' : 'red'} icon={passed ? <CheckCircleIcon /> : <ExclamationCircleIcon />}>
      {of} {plain(verdict)}
    </Label>
  );
}

export function JobLink({ job }: { job: { namespace: string; name: string } }) {
  return (
    <Link to={`/lineage?node=${encodeURIComponent(`job:${job.namespace}:${job.name}`)}&view=runs`}>
      <Breakable text={job.name} />
    </Link>
  );
}

/** Ids of runs are long and differ at their ends. */
export function RunLink({ id }: { id: string }) {
  return (
    <Link to={runAddress(id)} title={id} className="nowrap">
      <code>{id.length > 12 ? `…${id.slice(-12)}` : id}</code>
    </Link>
  );
}

export function DatasetLink({ dataset }: { dataset: { namespace: string; name: string } }) {
  return (
    <Link to={`/lineage?node=${encodeURIComponent(`dataset:${dataset.namespace}:${dataset.name}`)}`}>
      <Breakable text={dataset.name} />
    </Link>
  );
}
