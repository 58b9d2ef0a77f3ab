import { Alert, Button, ClipboardCopy, Title } from '@patternfly/react-core';
import { useEffect } from 'react';

/** Shown instead of every page while nobody is signed in; the address stays, so that the page is there afterwards. */
export function SignInPage({ over, onAgain }: { over: boolean; onAgain: () => void }) {
  useEffect(() => {
    document.title = 'Sign in · Pacta';
  }, []);
  return (
    <main className="sign-in" id="main">
      <div className="sign-in-card">
        <p className="brand">
          <img src="/pacta.svg" alt="" width="36" height="36" /> Pacta
        </p>
        {over && (
          <Alert isInline variant="warning" title="Your session is over" role="alert">
            Sign in again to go on. This address is kept, and nothing you had saved is lost.
          </Alert>
        )}
        <Title headingLevel="h1" size="2xl">
          Sign in
        </Title>
        <p>
          Pacta prints a <strong>one-time sign-in link</strong> in the terminal where it was started. Open that link in
          this browser; it works once.
        </p>
        <pre className="terminal" aria-label="What the terminal shows">
          Sign in: {window.location.origin}/signin?code=…
        </pre>
        <p>The link was used already, or the terminal is gone? Start Pacta again for a new one:</p>
        <ClipboardCopy
          isReadOnly
          isCode
          hoverTip="Copy"
          clickTip="Copied"
          textAriaLabel="Command that starts Pacta"
          className="command"
        >
          ./pacta up
        </ClipboardCopy>
        <Button variant="primary" onClick={onAgain}>
          I have opened the link
        </Button>
        <p className="quiet">
          Why a link? No identity provider is configured, so Pacta answers this machine only, and only whoever can read
          its terminal. With OpenID Connect configured you sign in there.
        </p>
      </div>
    </main>
  );
}
