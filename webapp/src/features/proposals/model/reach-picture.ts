import type { Tier } from '../api/proposals';
import type { Reached } from './reach';

export interface Box {
  id: string;
  kind: 'contract' | 'dataset' | 'job';
  name: string;
  /** The second line of a job: its owner. */
  note?: string;
  tier: Tier;
  x: number;
  y: number;
}

export interface Line {
  from: Box;
  to: Box;
  tier: Tier;
}

export interface Picture {
  boxes: Box[];
  lines: Line[];
  width: number;
  height: number;
  leftOut: number;
}

export const BOX = { width: 210, height: 44 };
const GAP = { x: 70, y: 14 };
const MARGIN = 4;
/** More jobs than this are in the table only. */
const MOST_JOBS = 10;

/** Contract, the datasets its changes are read at, and the jobs: three columns, the hardest hit on top. */
export function pictureOf(contract: string, rows: readonly Reached[]): Picture {
  const seen = rows.filter((row) => row.job);
  const shown = seen.slice(0, MOST_JOBS);
  const datasets = new Map<string, Box>();
  const jobs = new Map<string, Box>();
  const links = new Map<string, Line>();
  const root: Box = { id: 'contract', kind: 'contract', name: contract, tier: shown[0]?.tier ?? 'unused', x: 0, y: 0 };
  for (const row of shown) {
    if (!row.job) continue;
    const place = row.dataset ?? { namespace: '', name: 'unknown dataset' };
    const dataset = keep(datasets, `${place.namespace} ${place.name}`, {
      kind: 'dataset',
      name: place.name,
      tier: row.tier,
    });
    const job = keep(jobs, `${row.job.namespace} ${row.job.name}`, {
      kind: 'job',
      name: row.job.name,
      note: row.owner ?? 'no owner named',
      tier: row.tier,
    });
    const key = `${dataset.id}>${job.id}`;
    if (!links.has(key)) links.set(key, { from: dataset, to: job, tier: row.tier });
  }
  const columns = [[root], [...datasets.values()], [...jobs.values()]];
  const height = Math.max(...columns.map(heightOf));
  columns.forEach((column, index) => place(column, index, height));
  return {
    boxes: columns.flat(),
    lines: [...[...datasets.values()].map((to) => ({ from: root, to, tier: to.tier })), ...links.values()],
    width: 3 * BOX.width + 2 * GAP.x + 2 * MARGIN,
    height: height + 2 * MARGIN,
    leftOut: seen.length - shown.length,
  };
}

function keep(boxes: Map<string, Box>, key: string, made: Omit<Box, 'id' | 'x' | 'y'>): Box {
  const known = boxes.get(key);
  if (known) return known;
  const box: Box = { ...made, id: `${made.kind} ${key}`, x: 0, y: 0 };
  boxes.set(key, box);
  return box;
}

function heightOf(column: readonly Box[]): number {
  return column.length * (BOX.height + GAP.y) - GAP.y;
}

function place(column: readonly Box[], index: number, height: number) {
  const top = MARGIN + (height - heightOf(column)) / 2;
  column.forEach((box, row) => {
    box.x = MARGIN + index * (BOX.width + GAP.x);
    box.y = top + row * (BOX.height + GAP.y);
  });
}
