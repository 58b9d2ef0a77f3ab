import '@patternfly/react-core/dist/styles/base.css';
import './pacta.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { sessionIsOver } from '@/features/session/api/session';
import { makeQueryClient } from '@/lib/query-client';
import { makeRouter } from './router';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient(sessionIsOver)}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
