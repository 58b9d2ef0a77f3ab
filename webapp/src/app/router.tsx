import { createBrowserRouter } from 'react-router';
import { SkeletonLines } from '@/components/loaded';
import { Doorkeeper } from './doorkeeper';
import { NotFound, RouteFailed } from './failures';

type PageModule = { default: React.ComponentType };

/** Each page is a chunk of its own, loaded when it is first opened. */
function page(load: () => Promise<PageModule>) {
  return async () => ({ Component: (await load()).default });
}

export function makeRouter() {
  return createBrowserRouter([
    {
      path: '/',
      Component: Doorkeeper,
      HydrateFallback: () => <SkeletonLines lines={3} />,
      children: [
        {
          ErrorBoundary: RouteFailed,
          children: [
            { index: true, lazy: page(() => import('./home-page')) },
            { path: 'contracts', lazy: page(() => import('@/features/contracts/pages/contracts-page')) },
            {
              path: 'contracts/:id/proposals/:proposal',
              lazy: page(() => import('@/features/proposals/pages/proposal-page')),
            },
            { path: 'proposals', lazy: page(() => import('@/features/proposals/pages/proposals-page')) },
            { path: 'proposals/:proposal', lazy: page(() => import('@/features/proposals/pages/proposal-page')) },
            { path: 'contracts/:id/:tab?', lazy: page(() => import('./contract-page')) },
            { path: 'lineage', lazy: page(() => import('@/features/lineage/pages/lineage-page')) },
            { path: 'lineage/compare', lazy: page(() => import('@/features/lineage/pages/compare-page')) },
            { path: 'lineage/runs/:id', lazy: page(() => import('@/features/lineage/pages/run-page')) },
            { path: 'coverage', lazy: page(() => import('@/features/lineage/pages/coverage-page')) },
            { path: 'refused', lazy: page(() => import('@/features/lineage/pages/refused-page')) },
            { path: 'findings', lazy: page(() => import('@/features/findings/pages/findings-page')) },
            { path: 'findings/:id', lazy: page(() => import('@/features/findings/pages/finding-page')) },
            { path: 'evidence', lazy: page(() => import('@/features/evidence/pages/evidence-page')) },
            { path: 'retention', lazy: page(() => import('@/features/retention/pages/retention-page')) },
            { path: 'policies', lazy: page(() => import('@/features/policies/pages/policies-page')) },
            { path: 'policies/:id', lazy: page(() => import('@/features/policies/pages/policy-page')) },
            { path: 'decisions', lazy: page(() => import('@/features/policies/pages/decisions-page')) },
            { path: 'decisions/:id', lazy: page(() => import('@/features/policies/pages/decision-page')) },
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ]);
}
