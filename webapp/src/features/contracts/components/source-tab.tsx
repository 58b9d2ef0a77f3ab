import { Alert, Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { CopyIcon, DownloadIcon } from '@patternfly/react-icons';
import { Loaded } from '@/components/loaded';
import { YamlView } from '@/components/yaml-view';
import { isError, type LintMessage } from '@/lib/changes';
import { apiPath } from '@/lib/http';
import { useUrlState } from '@/lib/url-state';
import { count } from '@/lib/words';
import { useLint, useSource, useVersions, type ContractDetail } from '../api/contracts';

export function SourceTab({ contract }: { contract: ContractDetail }) {
  const { text, change } = useUrlState();
  const version = text('version') || contract.latestVersion;
  const versions = useVersions(contract.id);
  const source = useSource(contract.id, version);
  const lint = useLint(contract.id, version);
  const names = versions.data?.items.map((item) => item.version) ?? [version];
  return (
    <>
      <div className="choices">
        <label className="chooser">
          <span>Version</span>
          <FormSelect value={version} aria-label="Version" onChange={(_event, next) => change({ version: next })}>
            {names.map((name) => (
              <FormSelectOption key={name} value={name} label={name} />
            ))}
          </FormSelect>
        </label>
        <Button
          variant="secondary"
          icon={<CopyIcon />}
          isDisabled={!source.data}
          onClick={() => void navigator.clipboard.writeText(source.data ?? '')}
        >
          Copy
        </Button>
        <Button
          variant="secondary"
          component="a"
          icon={<DownloadIcon />}
          href={apiPath('contracts', contract.id, 'versions', version)}
          download={`${contract.id}-${version}.yaml`}
        >
          Download
        </Button>
      </div>
      <LintSummary messages={lint.data?.messages} />
      <Loaded query={source} lines={14}>
        {(yaml) => (
          <YamlView yaml={yaml} marks={lint.data?.messages ?? []} label={`YAML of ${contract.id} ${version}`} />
        )}
      </Loaded>
    </>
  );
}

function LintSummary({ messages }: { messages: LintMessage[] | undefined }) {
  if (messages === undefined) return null;
  if (messages.length === 0) return <Alert isInline isPlain variant="success" title="Lint has nothing to say" />;
  const errors = messages.filter(isError).length;
  return (
    <Alert isInline variant={errors > 0 ? 'danger' : 'warning'} title={`Lint: ${count(messages.length, 'message')}`}>
      <ul className="plain-list">
        {messages.map((message, index) => (
          <li key={index}>
            <a href={`#L${message.line}`}>Line {message.line}</a> {message.message} <code>{message.ruleId}</code>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
