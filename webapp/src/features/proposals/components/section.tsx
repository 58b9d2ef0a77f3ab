import type { ReactNode } from 'react';

/** A part of the page that a link can lead to. */
export function Section({
  id,
  title,
  actions,
  children,
}: {
  id: string;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="part anchored" id={id} aria-labelledby={`${id}-title`}>
      <div className="page-head-row">
        <h2 id={`${id}-title`} className="part-title">
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
