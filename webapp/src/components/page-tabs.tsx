import '@patternfly/react-styles/css/components/Tabs/tabs.css';
import { Link } from 'react-router';

interface PageTabsProps {
  label: string;
  base: string;
  tabs: readonly { key: string; label: string }[];
  chosen: string;
}

/**
 * Tabs that are links: each part of a page has an address. PatternFly's own tabs promise panels beside them (aria-controls), which
 * pages of their own do not have; so only its looks are used.
 */
export function PageTabs({ label, base, tabs, chosen }: PageTabsProps) {
  return (
    <nav className="pf-v6-c-tabs" aria-label={label}>
      <ul className="pf-v6-c-tabs__list">
        {tabs.map((tab) => (
          <li key={tab.key} className={tab.key === chosen ? 'pf-v6-c-tabs__item pf-m-current' : 'pf-v6-c-tabs__item'}>
            <Link
              className="pf-v6-c-tabs__link"
              to={tab.key === '' ? base : `${base}/${tab.key}`}
              aria-current={tab.key === chosen ? 'page' : undefined}
            >
              <span className="pf-v6-c-tabs__item-text">{tab.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
