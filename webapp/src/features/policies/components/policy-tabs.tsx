import { PageTabs } from '@/components/page-tabs';

const TABS = [
  { key: 'policies', label: 'Policies' },
  { key: 'decisions', label: 'Decisions' },
];

export function PolicyTabs({ chosen }: { chosen: 'policies' | 'decisions' }) {
  return <PageTabs label="Policies and decisions" base="" tabs={TABS} chosen={chosen} />;
}
