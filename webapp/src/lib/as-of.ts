import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { changedSearch } from './url-state';

/** The time whose world the pages show, in UTC; empty while it is now. The address has it too, for whom a link is sent to. */
let shown = '';
const listeners = new Set<() => void>();

function show(at: string) {
  shown = at;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A time in an address; what is none counts as now. */
export function timeInAddress(search: string): string {
  const at = new URLSearchParams(search).get('at') ?? '';
  return Number.isNaN(Date.parse(at)) ? '' : at;
}

/** The time whose world is shown; empty while it is now. */
export function useAsOf(): string {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Chooses the time whose world is shown from here on; nothing for now. */
export function useChooseAsOf(): (at: string) => void {
  const navigate = useNavigate();
  const location = useLocation();
  return useCallback(
    (at) => {
      show(at);
      const search = changedSearch(new URLSearchParams(location.search), { at });
      void navigate({ ...location, search: search.toString() });
    },
    [navigate, location],
  );
}

/** Takes over the time of an address that was followed, and puts the time that was chosen into every address that has none. For the frame alone. */
export function useAsOfEverywhere() {
  const location = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const followed = timeInAddress(location.search);
    if (followed !== '') {
      if (followed !== shown) show(followed);
    } else if (shown !== '') {
      const search = new URLSearchParams(location.search);
      search.set('at', shown);
      void navigate({ ...location, search: search.toString() }, { replace: true, state: location.state as unknown });
    }
    // The address is looked at once each time that it changes: what is chosen changes it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [location.key]);
}
