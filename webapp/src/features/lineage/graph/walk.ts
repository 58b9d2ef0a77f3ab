import type { GraphIndex } from './graph-index';
import type { Place } from './placement';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export function isArrow(key: string): key is Arrow {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/** The card that an arrow key leads to: left and right along an edge, up and down within the column. */
export function neighbour(
  index: GraphIndex,
  places: ReadonlyMap<string, Place>,
  from: string,
  arrow: Arrow,
): string | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  const candidates = candidatesFor(index, places, from, here, arrow).filter((id) => id !== from && places.has(id));
  const distance = (id: string) => Math.abs((places.get(id)?.y ?? 0) - here.y);
  return candidates.reduce<string | undefined>(
    (best, id) => (best === undefined || distance(id) < distance(best) ? id : best),
    undefined,
  );
}

function candidatesFor(
  index: GraphIndex,
  places: ReadonlyMap<string, Place>,
  from: string,
  here: Place,
  arrow: Arrow,
): string[] {
  switch (arrow) {
    case 'ArrowLeft':
      return (index.into.get(from) ?? []).map((edge) => edge.from);
    case 'ArrowRight':
      return (index.outOf.get(from) ?? []).map((edge) => edge.to);
    case 'ArrowUp':
      return inColumn(places, here).filter((id) => (places.get(id)?.y ?? 0) < here.y);
    case 'ArrowDown':
      return inColumn(places, here).filter((id) => (places.get(id)?.y ?? 0) > here.y);
  }
}

function inColumn(places: ReadonlyMap<string, Place>, here: Place): string[] {
  return [...places]
    .filter(([, place]) => place.x < here.x + here.width && here.x < place.x + place.width)
    .map(([id]) => id);
}
