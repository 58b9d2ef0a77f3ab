import { describe, expect, it } from 'vitest';
import { changedSearch } from './url-state';

describe('changedSearch', () => {
  it('goes back to the first page when a filter changes', () => {
    expect(changedSearch(new URLSearchParams('q=a&offset=50'), { q: 'b' }).toString()).toBe('q=b');
  });

  it('keeps the filters when the page turns', () => {
    expect(changedSearch(new URLSearchParams('q=a'), { offset: 50 }).toString()).toBe('q=a&offset=50');
  });

  it('removes what became empty', () => {
    expect(changedSearch(new URLSearchParams('q=a&domain=shop'), { q: '' }).toString()).toBe('domain=shop');
  });
});
