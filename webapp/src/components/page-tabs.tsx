import { Tab, Tabs, TabsComponent, TabTitleText } from '@patternfly/react-core';
import { useNavigate } from 'react-router';

interface PageTabsProps {
  label: string;
  base: string;
  tabs: readonly { key: string; label: string }[];
  chosen: string;
}

/** Tabs that are links: each part of a page has an address. */
export function PageTabs({ label, base, tabs, chosen }: PageTabsProps) {
  const navigate = useNavigate();
  const address = (key: string) => (key === '' ? base : `${base}/${key}`);
  return (
    <Tabs
      aria-label={label}
      component={TabsComponent.nav}
      activeKey={chosen}
      onSelect={(event, key) => {
        const mouse = event as React.MouseEvent;
        if (mouse.metaKey || mouse.ctrlKey || mouse.shiftKey) return;
        event.preventDefault();
        void navigate(address(String(key)));
      }}
    >
      {tabs.map((tab) => (
        <Tab
          key={tab.key}
          eventKey={tab.key}
          href={address(tab.key)}
          title={<TabTitleText>{tab.label}</TabTitleText>}
        />
      ))}
    </Tabs>
  );
}
