import { Alert, Button, Label } from '@patternfly/react-core';
import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DataTable, type Column } from '@/components/data-table';
import { isError, type LintMessage } from '@/lib/changes';
import { isSteward, useMe } from '@/lib/me';
import { changedSearch } from '@/lib/url-state';
import type { Proposal } from '../api/proposals';
import { sortedMessages, type Message } from '../model/messages';
import { isDecidable } from '../model/reach';
import { Section } from './section';
import { WaiveDialog } from './waive-dialog';

/** What lint and governance say about the proposed file; each line number leads to that line of the source. */
export function MessagesSection({ proposal }: { proposal: Proposal }) {
  const { check } = proposal;
  const mayWaive = isSteward(useMe()) && isDecidable(proposal.status);
  const [waiving, setWaiving] = useState<LintMessage>();
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
    {
      head: 'Message',
      names: true,
      width: 40,
      cell: ({ from, message }) => (
        <>
          {message.message}{' '}
          {mayWaive && from === 'governance' && isError(message) && message.path && (
            <Button variant="link" isInline onClick={() => setWaiving(message)} aria-label={`Waive ${message.ruleId}`}>
              Waive …
            </Button>
          )}
        </>
      ),
    },
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
      {waiving?.path && (
        <WaiveDialog
          proposal={proposal}
          rule={waiving.ruleId}
          path={waiving.path}
          message={waiving.message}
          onClose={() => setWaiving(undefined)}
        />
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
