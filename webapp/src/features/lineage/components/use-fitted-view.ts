import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { GraphIndex } from '../graph/graph-index';
import { centred, fitted } from '../graph/fit';
import type { Place } from '../graph/placement';

/** Text is readable from here on. */
const READABLE = 0.85;

/** Smaller than this not even the shape of a graph is seen: then it begins at its start, and says that it is not whole. */
const OVERVIEW = 0.25;

/**
 * Keeps the whole graph in the frame: when it is first drawn, when another answer comes, and when the frame changes its size. Whoever
 * moves the picture by hand keeps it where it was put, until another answer comes.
 */
export function useFittedView(index: GraphIndex, places: ReadonlyMap<string, Place>) {
  const flow = useReactFlow();
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(places);
  const moved = useRef(false);
  const [partly, setPartly] = useState(false);

  useEffect(() => {
    latest.current = places;
  }, [places]);

  const fit = useCallback(() => {
    const size = frame.current?.getBoundingClientRect();
    const view = size && fitted(latest.current.values(), size);
    moved.current = false;
    setPartly(false);
    if (view) void flow.setViewport(view, { duration: 0 });
  }, [flow]);

  const begin = useCallback(() => {
    const size = frame.current?.getBoundingClientRect();
    const view = size && fitted(latest.current.values(), size);
    const start = latest.current.get(index.answer.start);
    moved.current = false;
    setPartly(view !== undefined && view.zoom < OVERVIEW && start !== undefined);
    if (!size || !view) return;
    void flow.setViewport(view.zoom < OVERVIEW && start ? centred(start, size, READABLE) : view, { duration: 0 });
  }, [flow, index]);

  useEffect(() => begin(), [begin]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      if (!moved.current) begin();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [begin]);

  const centre = useCallback(
    (id: string, zoom?: number) => {
      const place = latest.current.get(id);
      const size = frame.current?.getBoundingClientRect();
      moved.current = true;
      if (place && size) void flow.setViewport(centred(place, size, zoom ?? flow.getZoom()), { duration: 0 });
    },
    [flow],
  );
  const showStart = useCallback(() => centre(index.answer.start, READABLE), [centre, index]);
  const onMoveStart = useCallback((event: MouseEvent | TouchEvent | null) => {
    if (event !== null) moved.current = true;
  }, []);
  return { frame, partly, begin, fit, centre, showStart, onMoveStart };
}
