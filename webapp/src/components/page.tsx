import { Breadcrumb, BreadcrumbItem, Title } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

export interface Crumb {
  to: string;
  label: string;
}

interface PageProps {
  title: string;
  /** One sentence: what this page tells you. */
  sentence?: ReactNode;
  crumbs?: Crumb[];
  marks?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The part of every page between the frame and its content. */
export function Page({ title, sentence, crumbs = [], marks, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Pacta`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        {crumbs.length > 0 && (
          <Breadcrumb>
            {crumbs.map((crumb) => (
              <BreadcrumbItem
                key={crumb.to}
                render={({ className }) => (
                  <Link className={className} to={crumb.to}>
                    {crumb.label}
                  </Link>
                )}
              />
            ))}
            <BreadcrumbItem isActive>{title}</BreadcrumbItem>
          </Breadcrumb>
        )}
        <div className="page-head-row top">
          <div className="page-title">
            <Title headingLevel="h1" size="2xl">
              {title}
            </Title>
            {marks && <div className="marks">{marks}</div>}
          </div>
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {sentence && <p className="page-sentence">{sentence}</p>}
      </header>
      {children}
    </div>
  );
}
