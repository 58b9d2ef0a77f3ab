import { Fragment } from 'react';

/** A technical name that may go on in the next line, after a dot, slash, hyphen or underscore; anywhere only when it must. */
export function Breakable({ text }: { text: string }) {
  const parts = text.split(/(?<=[./_:-])(?=[^./_:-])/);
  return (
    <span className="breakable">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
