import { Button, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useAsOf } from '@/lib/as-of';
import { useUrlState } from '@/lib/url-state';
import { count } from '@/lib/words';
import type { Direction, Grain, Part } from '../api/lineage';

const DEEPEST = 10;

const DIRECTIONS: [Direction, string][] = [
  ['upstream', 'Upstream'],
  ['both', 'Both ways'],
  ['downstream', 'Downstream'],
];

const GRAINS: [Grain, string][] = [
  ['dataset', 'Datasets and jobs'],
  ['job', 'Jobs'],
  ['namespace', 'Namespaces'],
  ['system', 'Systems'],
];

/** Which part of the graph around a node the address asks for. */
export function usePart(): Part {
  const { text, number } = useUrlState();
  const at = useAsOf();
  return {
    direction: DIRECTIONS.find(([value]) => value === text('direction'))?.[0] ?? 'both',
    depth: Math.min(Math.max(number('depth', 1), 1), DEEPEST),
    grain: GRAINS.find(([value]) => value === text('grain'))?.[0] ?? 'dataset',
    influence: text('influence') === 'true',
    at,
  };
}

/** From how far away the graph is looked at. What is chosen, opened or followed at one grain is not there at another. */
export function GrainChoice({ grain }: { grain: Grain }) {
  const { change } = useUrlState();
  const closed = { chosen: undefined, open: undefined, field: undefined };
  return (
    <ToggleGroup aria-label="Cards stand for">
      {GRAINS.map(([value, words]) => (
        <ToggleGroupItem
          key={value}
          text={words}
          isSelected={grain === value}
          onChange={() => change({ ...closed, grain: value === 'dataset' ? undefined : value })}
        />
      ))}
    </ToggleGroup>
  );
}

export function DirectionChoice({ direction }: { direction: Direction }) {
  const { change } = useUrlState();
  return (
    <ToggleGroup aria-label="Direction">
      {DIRECTIONS.map(([value, words]) => (
        <ToggleGroupItem
          key={value}
          text={words}
          isSelected={direction === value}
          onChange={() => change({ direction: value === 'both' ? undefined : value })}
        />
      ))}
    </ToggleGroup>
  );
}

export function DepthChoice({ depth }: { depth: number }) {
  const { change } = useUrlState();
  return (
    <span className="stepper" role="group" aria-label="Depth">
      <Button
        variant="control"
        aria-label="One hop less"
        isDisabled={depth <= 1}
        onClick={() => change({ depth: depth - 1 })}
      >
        −
      </Button>
      <output aria-live="polite">{count(depth, 'hop')}</output>
      <Button
        variant="control"
        aria-label="One hop more"
        isDisabled={depth >= DEEPEST}
        onClick={() => change({ depth: depth + 1 })}
      >
        +
      </Button>
    </span>
  );
}
