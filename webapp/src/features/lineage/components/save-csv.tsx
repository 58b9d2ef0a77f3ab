import { Button } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { csv } from '../graph/rows';

/** A table as a file for spreadsheets, made in the browser. */
export function SaveCsv({ name, rows }: { name: string; rows: (string | number)[][] }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([csv(rows)], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button variant="link" isInline icon={<DownloadIcon />} onClick={save}>
      Save as CSV
    </Button>
  );
}
