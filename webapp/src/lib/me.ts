import { createContext, useContext } from 'react';
import type { Got, Sent } from './api';

/** Who is signed in. */
export type Me = Sent<Got<'/api/v1/me'>, 'name' | 'roles' | 'teams'>;

const NOBODY: Me = { name: '', roles: [], teams: [] };

export const MeContext = createContext<Me>(NOBODY);

/** The signed-in person. What the page offers follows it; what is allowed, the server decides. */
export function useMe(): Me {
  return useContext(MeContext);
}

/** Whether somebody may speak for every team and waive a break. */
export function isSteward(me: Me): boolean {
  return me.roles.includes('steward') || me.roles.includes('admin');
}

export function isProducer(me: Me): boolean {
  return me.roles.includes('producer') || isSteward(me);
}
