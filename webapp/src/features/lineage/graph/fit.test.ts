import { describe, expect, it } from 'vitest';
import { centred, fitted, type Viewport } from './fit';
import type { Place } from './placement';

const card = (x: number, y: number): Place => ({ x, y, width: 260, height: 64 });
const frame = { width: 1000, height: 600 };

/** Where a card is seen in the frame. */
const seen = (place: Place, view: Viewport) => ({
  left: place.x * view.zoom + view.x,
  right: (place.x + place.width) * view.zoom + view.x,
  top: place.y * view.zoom + view.y,
  bottom: (place.y + place.height) * view.zoom + view.y,
});

describe('fitted', () => {
  it.each([
    ['wide', [card(0, 0), card(4200, 30)]],
    ['high', [card(0, -900), card(10, 2500)]],
    ['far from the origin', [card(-9000, 400), card(-8000, 900)]],
  ])('shows every card of a %s graph whole', (_name, cards) => {
    const view = fitted(cards, frame);
    expect(view).toBeDefined();
    for (const place of cards) {
      const { left, right, top, bottom } = seen(place, view ?? { x: 0, y: 0, zoom: 1 });
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(frame.width);
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(frame.height);
    }
  });

  it('draws a single card in the middle, no larger than life', () => {
    const view = fitted([card(100, 100)], frame);
    expect(view?.zoom).toBe(1);
    expect(view && seen(card(100, 100), view).left).toBe(370);
  });

  it('has no answer without cards or without a frame', () => {
    expect(fitted([], frame)).toBeUndefined();
    expect(fitted([card(0, 0)], { width: 0, height: 0 })).toBeUndefined();
  });
});

describe('centred', () => {
  it('has the card in the middle of the frame', () => {
    const { left, right, top, bottom } = seen(card(700, -20), centred(card(700, -20), frame, 0.5));
    expect([(left + right) / 2, (top + bottom) / 2]).toEqual([500, 300]);
  });
});
