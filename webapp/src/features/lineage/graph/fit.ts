import type { Place } from './placement';

export interface Size {
  width: number;
  height: number;
}

/** Where the picture's origin lies in the frame, and how large it is drawn. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/** How far apart the frame's edge and the nearest card stay: room for the "+N" beside a card and for the legend below. */
const MARGIN = { side: 48, top: 20, bottom: 44 };

export const SMALLEST = 0.05;

/** The viewport that shows every card whole, never larger than life; undefined when there is nothing to show or no frame yet. */
export function fitted(places: Iterable<Place>, frame: Size): Viewport | undefined {
  const cards = [...places];
  const width = frame.width - 2 * MARGIN.side;
  const height = frame.height - MARGIN.top - MARGIN.bottom;
  if (cards.length === 0 || width <= 0 || height <= 0) return undefined;
  const left = Math.min(...cards.map((card) => card.x));
  const right = Math.max(...cards.map((card) => card.x + card.width));
  const top = Math.min(...cards.map((card) => card.y));
  const bottom = Math.max(...cards.map((card) => card.y + card.height));
  const zoom = Math.max(SMALLEST, Math.min(1, width / (right - left), height / (bottom - top)));
  return {
    x: MARGIN.side + (width - (right - left) * zoom) / 2 - left * zoom,
    y: MARGIN.top + (height - (bottom - top) * zoom) / 2 - top * zoom,
    zoom,
  };
}

/** The viewport that has one card in its middle. */
export function centred(card: Place, frame: Size, zoom: number): Viewport {
  return {
    x: frame.width / 2 - (card.x + card.width / 2) * zoom,
    y: frame.height / 2 - (card.y + card.height / 2) * zoom,
    zoom,
  };
}
