import { Alert, Label } from '@patternfly/react-core';
import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { Link, useSearchParams } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import type { LintMessage } from '@/lib/changes';
import { changedSearch } from '@/lib/url-state';
import type { ProposalCheck } from '../api/proposals';
import { sortedMessages, type Message } from '../model/messages';
import { Section } from './section';

/** What lint and governance say about the proposed file; each line number leads to that line of the source. */
export function MessagesSection({ check }: { check: ProposalCheck }) {
  const [search] = useSearchParams();
  const messages = sortedMessages(check);
  const file = changedSearch(search, { source: 'file' }).toString();
  const columns: Column<Message>[] = [
    { head: 'Severity', cell: ({ message }) => <Severity severity={message.severity} /> },
    {
      head: 'Line',
      cell: ({ message }) =>
        message.line > 0 ? (
          <Link className="nowrap" to={{ search: `?${file}`, hash: `#L${message.line}` }}>
            Line {message.line}
          </Link>
        ) : (
          <span className="quiet">whole file</span>
        ),
    },
    { head: 'Message', names: true, width: 40, cell: ({ message }) => message.message },
    { head: 'Rule', cell: ({ message }) => <code className="breaks">{message.ruleId}</code> },
    { head: 'From', cell: ({ from }) => from },
  ];
  return (
    <Section id="messages" title="Messages">
      {messages.length === 0 ? (
        <Alert isInline isPlain variant="success" title="Lint and governance have nothing to say" />
      ) : (
        <DataTable label="Messages" columns={columns} rows={messages} rowKey={(_message, index) => String(index)} />
      )}
    </Section>
  );
}

function Severity({ severity }: { severity: LintMessage['severity'] }) {
  switch (severity.toUpperCase()) {
    case 'ERROR':
      return (
        <Label isCompact color="red" icon={<ExclamationCircleIcon />}>
          error
        </Label>
      );
    case 'WARNING':
      return (
        <Label isCompact color="orange" icon={<ExclamationTriangleIcon />}>
          warning
        </Label>
      );
    default:
      return (
        <Label isCompact color="blue" icon={<InfoCircleIcon />}>
          note
        </Label>
      );
  }
}
