/** An address of the web as a link may use it; anything but http and https is not made a link. */
export function webAddress(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

/** An address as people read it: without scheme and trailing slash. */
export function shortAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/** A pull or merge request by its number and project: "shop/contracts 41"; another address as people read it. */
export function pullRequestName(address: string): string {
  const found = /^https?:\/\/[^/]+\/(.+?)(?:\/-)?\/(?:pull|merge_requests|pulls|pull-requests)\/(\d+)/.exec(address);
  return found ? `${found[1]} ${found[2]}` : shortAddress(address);
}
