import {
  Badge,
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadLogo,
  MastheadMain,
  MastheadToggle,
  Nav,
  NavItem,
  NavList,
  Page as PageFrame,
  PageSidebar,
  PageSidebarBody,
  PageToggleButton,
  SkipToContent,
} from '@patternfly/react-core';
import { useEffect } from 'react';
import { Link, Outlet, useLocation, useNavigation } from 'react-router';
import { useFindings } from '@/features/findings/api/findings';
import { useAwaiting } from '@/features/proposals/api/awaiting';
import { useAsOfEverywhere } from '@/lib/as-of';
import { MeContext, type Me } from '@/lib/me';
import { AsOfBanner, AsOfMenu } from './as-of-menu';
import { PersonMenu } from './person-menu';
import { SearchEverything } from './search-everything';

interface Place {
  to: string;
  label: string;
  exact?: boolean;
  also?: string;
  /** Shown to who has one of these roles; to all when there are none. */
  roles?: readonly string[];
}

const PLACES: Place[] = [
  { to: '/', label: 'Home', exact: true },
  { to: '/contracts', label: 'Contracts' },
  { to: '/proposals', label: 'Proposals' },
  { to: '/lineage', label: 'Lineage' },
  { to: '/coverage', label: 'Coverage' },
  { to: '/refused', label: 'Refused events', roles: ['steward', 'admin'] },
  { to: '/policies', label: 'Policies', also: '/decisions' },
  { to: '/findings', label: 'Findings' },
  { to: '/evidence', label: 'Evidence' },
  { to: '/retention', label: 'Retention', roles: ['steward', 'compliance', 'admin'] },
];

/** Masthead, places on the left, and the page. */
export function Frame({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  useFocusOnNewPage(pathname);
  useAsOfEverywhere();
  const masthead = (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton isHamburgerButton aria-label="Places" />
        </MastheadToggle>
        <MastheadBrand>
          <MastheadLogo component={(props) => <Link {...props} to="/" aria-label="Pacta, start" className="brand" />}>
            <img src="/pacta.svg" alt="" width="28" height="28" /> Pacta
          </MastheadLogo>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <div className="masthead-content">
          <SearchEverything />
          <AsOfMenu />
          <PersonMenu me={me} />
        </div>
      </MastheadContent>
    </Masthead>
  );
  const sidebar = (
    <PageSidebar>
      <PageSidebarBody>
        <Nav aria-label="Places">
          <NavList>
            {PLACES.filter(({ roles }) => !roles || roles.some((role) => me.roles.includes(role))).map((place) => (
              <NavItem key={place.to} isActive={isAt(place, pathname)}>
                <Link to={place.to}>
                  {place.label}
                  {place.to === '/proposals' && <AwaitingProposals />}
                  {place.to === '/findings' && <OpenFindings />}
                </Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
  return (
    <MeContext value={me}>
      <PageFrame
        masthead={masthead}
        sidebar={sidebar}
        isManagedSidebar
        skipToContent={<SkipToContent href="#main">Skip to the content</SkipToContent>}
        mainContainerId="main"
        mainTabIndex={-1}
        mainAriaLabel="Content"
      >
        {busy && <div className="busy" role="progressbar" aria-label="Loading the page" />}
        <AsOfBanner pathname={pathname} />
        <Outlet />
      </PageFrame>
    </MeContext>
  );
}

function isAt(place: Place, pathname: string): boolean {
  if (place.exact) return pathname === place.to;
  return pathname.startsWith(place.to) || (place.also !== undefined && pathname.startsWith(place.also));
}

/** How many proposals ask the reader; nothing while it is not known. */
function AwaitingProposals() {
  const waiting = useAwaiting().data?.length ?? 0;
  if (waiting === 0) return null;
  return (
    <Badge className="to-the-end" screenReaderText="waiting for you">
      {waiting}
    </Badge>
  );
}

/** How many findings wait; nothing while it is not known. */
function OpenFindings() {
  const total = useFindings({ status: 'open', limit: 1 }).data?.total ?? 0;
  if (total === 0) return null;
  return (
    <Badge className="to-the-end" screenReaderText="open">
      {total}
    </Badge>
  );
}

/** A screen reader hears the new page; the first page keeps the browser's own focus. */
function useFocusOnNewPage(pathname: string) {
  useEffect(() => {
    if (window.history.state?.idx > 0) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
