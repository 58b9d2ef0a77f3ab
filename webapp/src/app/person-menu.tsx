import { Divider, Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { CheckIcon } from '@patternfly/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signOut } from '@/features/session/api/session';
import type { Me } from '@/lib/me';
import { applyTheme, savedTheme, type Theme } from '@/lib/theme';

const THEMES: [Theme, string][] = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Who is signed in, light or dark, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const [theme, setTheme] = useState(savedTheme);
  const client = useQueryClient();
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} variant="plainText">
          {me.name}
        </MenuToggle>
      )}
    >
      <DropdownGroup label="Your roles">
        <DropdownList>
          <DropdownItem
            key="roles"
            isDisabled
            description={me.teams.length > 0 ? `Teams: ${me.teams.join(', ')}` : undefined}
          >
            {me.roles.join(', ') || 'none'}
          </DropdownItem>
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownGroup label="Appearance">
        <DropdownList>
          {THEMES.map(([value, words]) => (
            <DropdownItem
              key={value}
              onClick={() => choose(value)}
              icon={value === theme ? <CheckIcon /> : <span className="no-icon" />}
              aria-current={value === theme}
            >
              {words}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      <DropdownList>
        <DropdownItem key="out" onClick={() => void signOut(client)}>
          Sign out
        </DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
