import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { exportAddress, type Part } from '../api/lineage';

const FORMATS: [string, string, string][] = [
  ['csv', 'CSV', 'One edge in each line, for spreadsheets'],
  ['openlineage', 'OpenLineage', 'Events, for other lineage servers'],
  ['prov', 'PROV-O', 'JSON-LD, for archives and auditors'],
  ['graphml', 'GraphML', 'For graph tools such as Gephi and yEd'],
  ['mermaid', 'Mermaid', 'A picture as text, for pages and pull requests'],
];

/** What is shown, and beyond the cards of a picture all that the server gives, as a file. */
export function ExportMenu({ start, part }: { start: string; part: Part }) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(ref) => (
        <MenuToggle ref={ref} isExpanded={open} onClick={() => setOpen(!open)} icon={<DownloadIcon />}>
          Export
        </MenuToggle>
      )}
    >
      <DropdownList>
        {FORMATS.map(([format, name, purpose]) => (
          <DropdownItem
            key={format}
            to={exportAddress(format, start, part)}
            description={purpose}
            rel="nofollow"
            download=""
          >
            {name}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
