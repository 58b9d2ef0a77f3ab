import { Button } from '@patternfly/react-core';
import type { Page } from '@/lib/page';
import { useUrlState } from '@/lib/url-state';

/** "1–50 of 212" with a step each way; nothing when all fits on one page. */
export function Pager({ page, noun }: { page: Page<unknown>; noun: string }) {
  const { change } = useUrlState();
  const first = page.total === 0 ? 0 : page.offset + 1;
  const last = page.offset + page.items.length;
  const single = page.offset === 0 && last >= page.total;
  return (
    <nav className="pager" aria-label="Pages">
      <span className="number">
        {single ? page.total.toLocaleString('en') : `${first}–${last} of ${page.total.toLocaleString('en')}`} {noun}
      </span>
      {!single && (
        <span>
          <Button
            variant="secondary"
            size="sm"
            isDisabled={page.offset === 0}
            onClick={() => change({ offset: Math.max(0, page.offset - page.limit) })}
          >
            Earlier
          </Button>{' '}
          <Button
            variant="secondary"
            size="sm"
            isDisabled={last >= page.total}
            onClick={() => change({ offset: page.offset + page.limit })}
          >
            Next
          </Button>
        </span>
      )}
    </nav>
  );
}
