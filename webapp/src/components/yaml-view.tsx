import { ExclamationCircleIcon, ExclamationTriangleIcon, InfoCircleIcon } from '@patternfly/react-icons';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { groupBy } from '@/lib/group-by';
import { yamlTokens } from '@/lib/yaml-tokens';

export interface LineMark {
  line: number;
  severity: string;
  message: string;
  ruleId: string;
}

/** Above this many lines only plain text is shown: colours would cost more than they help. */
const COLOURED_LINES = 5000;

/** YAML as it was published, with line numbers one can link to and each lint message below its line. */
export function YamlView({ yaml, marks = [], label }: { yaml: string; marks?: readonly LineMark[]; label: string }) {
  const lines = useMemo(() => yaml.replace(/\r?\n$/, '').split(/\r?\n/), [yaml]);
  const byLine = useMemo(() => groupBy(marks, (mark) => mark.line), [marks]);
  const { hash } = useLocation();
  useEffect(() => {
    if (/^#L\d+$/.test(hash)) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [hash, lines]);
  if (lines.length > COLOURED_LINES) {
    return (
      <pre className="yaml plain" tabIndex={0} aria-label={label}>
        {yaml}
      </pre>
    );
  }
  return (
    <div className="yaml" tabIndex={0} role="region" aria-label={label}>
      {lines.map((line, index) => (
        <Line
          key={index}
          number={index + 1}
          line={line}
          marks={byLine.get(index + 1) ?? []}
          chosen={hash === `#L${index + 1}`}
        />
      ))}
    </div>
  );
}

function Line({
  number,
  line,
  marks,
  chosen,
}: {
  number: number;
  line: string;
  marks: readonly LineMark[];
  chosen: boolean;
}) {
  return (
    <>
      <div
        className={chosen ? 'yaml-line chosen' : marks.length > 0 ? 'yaml-line marked' : 'yaml-line'}
        id={`L${number}`}
      >
        <a className="yaml-number" href={`#L${number}`} aria-label={`Line ${number}`} tabIndex={-1}>
          {number}
        </a>
        <code>
          {yamlTokens(line).map((token, index) => (
            <span key={index} className={`yaml-${token.kind}`}>
              {token.text}
            </span>
          ))}
        </code>
      </div>
      {marks.map((mark, index) => (
        <div key={index} className={`yaml-note ${mark.severity.toLowerCase()}`}>
          <SeverityIcon severity={mark.severity} /> {mark.message} <code>{mark.ruleId}</code>
        </div>
      ))}
    </>
  );
}

function SeverityIcon({ severity }: { severity: string }) {
  switch (severity.toUpperCase()) {
    case 'ERROR':
      return <ExclamationCircleIcon role="img" aria-label="Error" />;
    case 'WARNING':
      return <ExclamationTriangleIcon role="img" aria-label="Warning" />;
    default:
      return <InfoCircleIcon role="img" aria-label="Note" />;
  }
}
