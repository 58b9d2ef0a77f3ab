import { expect, it } from 'vitest';
import { breaksMode, type Verdict } from './changes';

const verdicts = (consumer: Verdict, producer: Verdict, promise: Verdict) => ({ consumer, producer, promise });

it.each([
  ['backward', verdicts('breaking', 'safe', 'safe'), true],
  ['backward', verdicts('risky', 'breaking', 'risky'), false],
  ['BACKWARD_TRANSITIVE', verdicts('safe', 'breaking', 'safe'), false],
  ['backward-transitive', verdicts('breaking', 'safe', 'safe'), true],
  ['forward', verdicts('breaking', 'safe', 'safe'), false],
  ['forward', verdicts('safe', 'breaking', 'safe'), true],
  ['full', verdicts('safe', 'breaking', 'safe'), true],
  ['full', verdicts('breaking', 'safe', 'safe'), true],
  ['forward', verdicts('safe', 'safe', 'breaking'), true],
  ['none', verdicts('breaking', 'breaking', 'breaking'), false],
  ['a mode of tomorrow', verdicts('safe', 'breaking', 'safe'), true],
])('under %s, %o breaks: %s', (mode, change, breaks) => {
  expect(breaksMode(change, mode)).toBe(breaks);
});
