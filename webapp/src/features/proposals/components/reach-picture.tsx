import { count, middleCut } from '@/lib/words';
import type { Reached } from '../model/reach';
import { BOX, pictureOf, type Box, type Line } from '../model/reach-picture';

/** A small drawing of who is reached. The table below it says the same and more, so a screen reader hears one sentence of it. */
export function ReachPicture({ contract, rows }: { contract: string; rows: readonly Reached[] }) {
  const picture = pictureOf(contract, rows);
  const jobs = picture.boxes.filter((box) => box.kind === 'job');
  if (jobs.length === 0) return null;
  return (
    <figure className="reach-figure">
      <div className="table-frame" tabIndex={0} role="region" aria-label="Picture of who is reached">
        <svg
          className="reach-picture"
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
          role="img"
          aria-label={`${contract} reaches ${count(jobs.length, 'job')}: ${jobs.map((job) => `${job.name} of ${job.note}`).join(', ')}. The table below says it in full.`}
        >
          {picture.lines.map((line) => (
            <Curve key={`${line.from.id}>${line.to.id}`} line={line} />
          ))}
          {picture.boxes.map((box) => (
            <Card key={box.id} box={box} />
          ))}
        </svg>
      </div>
      {picture.leftOut > 0 && (
        <figcaption className="quiet small">{picture.leftOut} more are in the table below.</figcaption>
      )}
    </figure>
  );
}

function Curve({ line }: { line: Line }) {
  const [fromX, fromY] = [line.from.x + BOX.width, line.from.y + BOX.height / 2];
  const [toX, toY] = [line.to.x, line.to.y + BOX.height / 2];
  const middle = (fromX + toX) / 2;
  return (
    <path
      className={`reach-line ${line.tier}`}
      d={`M ${fromX} ${fromY} C ${middle} ${fromY}, ${middle} ${toY}, ${toX} ${toY}`}
    />
  );
}

function Card({ box }: { box: Box }) {
  const second = box.kind === 'job' ? box.note : box.kind;
  return (
    <g className={`reach-box ${box.kind} ${box.tier}`}>
      <title>{box.name}</title>
      <rect x={box.x} y={box.y} width={BOX.width} height={BOX.height} rx={box.kind === 'job' ? BOX.height / 2 : 5} />
      <text x={box.x + BOX.width / 2} y={box.y + 19} className="reach-name">
        {middleCut(box.name, 27).join('')}
      </text>
      <text x={box.x + BOX.width / 2} y={box.y + 35} className="reach-note">
        {middleCut(second ?? '', 30).join('')}
      </text>
    </g>
  );
}
