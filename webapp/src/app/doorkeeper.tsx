import { SkeletonLines } from '@/components/loaded';
import { ProblemAlert } from '@/components/problem-alert';
import { useSession } from '@/features/session/api/session';
import { SignInPage } from '@/features/session/components/sign-in-page';
import { Frame } from './frame';

/** Lets in who is signed in; everybody else sees the sign-in page at the address they asked for. */
export function Doorkeeper() {
  const session = useSession();
  if (session.isPending) {
    return (
      <main className="page">
        <SkeletonLines lines={4} />
      </main>
    );
  }
  if (session.isError) {
    return (
      <main className="page">
        <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  switch (session.data.kind) {
    case 'in':
      return <Frame me={session.data.me} />;
    case 'out':
    case 'over':
      return <SignInPage over={session.data.kind === 'over'} onAgain={() => void session.refetch()} />;
  }
}
