import { describe, expect, it } from 'vitest';
import { apiPath, problemOf, withQuery } from './http';

describe('apiPath', () => {
  it('encodes every part of an id', () => {
    expect(apiPath('contracts', 'urn:a/b c', 'versions')).toBe('/api/v1/contracts/urn%3Aa%2Fb%20c/versions');
  });
});

describe('withQuery', () => {
  it('leaves out what is not set', () => {
    expect(withQuery('/x', { q: '', limit: 50, personal: false, owner: undefined })).toBe('/x?limit=50&personal=false');
  });
});

describe('problemOf', () => {
  it('keeps code and error id of a problem document', () => {
    const body = JSON.stringify({ title: 'No such contract', detail: 'x', code: 'contract.unknown', errorId: 'e-1' });
    expect(problemOf(404, body)).toMatchObject({
      title: 'No such contract',
      code: 'contract.unknown',
      errorId: 'e-1',
      status: 404,
    });
  });

  it('makes a problem of a page that is not JSON', () => {
    expect(problemOf(502, '<html>Bad gateway</html>')).toEqual({ title: 'The server failed', status: 502 });
  });
});
