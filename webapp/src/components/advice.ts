/** What the reader can do about a failed request, by its status. */
export function adviceFor(status: number): string {
  if (status === 0)
    return 'What you see elsewhere stays as it was. Is Pacta still running? Start it with ./pacta up, then try again.';
  if (status === 401) return 'Sign in again; this address is kept.';
  if (status === 403) return 'Ask an administrator of Pacta for the role, or sign in as somebody who has it.';
  if (status === 404)
    return 'It may have been named differently or not be published yet. The lists on the left show what is there.';
  if (status === 429) return 'Pacta is busy. Wait a moment, then try again.';
  if (status >= 500) return 'Nothing was changed. Try again; if it stays so, give the error id to whoever runs Pacta.';
  return 'Nothing was changed. Correct what is named above, then try again.';
}
