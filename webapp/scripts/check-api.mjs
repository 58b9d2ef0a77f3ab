// The page's types come from the server's description of its interface: this fails when they were made from another one.
import { spawnSync } from 'node:child_process';

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/openapi-typescript/bin/cli.js',
    '../contract-service/openapi.yaml',
    '-o',
    'src/lib/openapi.ts',
    '--check',
  ],
  { encoding: 'utf8' },
);
if (status !== 0) {
  console.error(`${stdout}${stderr}`.trim());
  console.error(
    'check-api: src/lib/openapi.ts is not made from contract-service/openapi.yaml as it is now. Run npm run api in webapp/, mend what npm run types then complains of, and commit both.',
  );
  process.exit(1);
}
