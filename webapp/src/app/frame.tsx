import {
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
import type { Me } from '@/features/session/api/session';
import { PersonMenu } from './person-menu';

const PLACES = [
  { to: '/contracts', label: 'Contracts' },
  { to: '/lineage', label: 'Lineage' },
  { to: '/policies', label: 'Policies', also: '/decisions' },
  { to: '/findings', label: 'Findings' },
];

/** Masthead, places on the left, and the page. */
export function Frame({ me }: { me: Me }) {
  const { pathname } = useLocation();
  const busy = useNavigation().state !== 'idle';
  useFocusOnNewPage(pathname);
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
            {PLACES.map((place) => (
              <NavItem
                key={place.to}
                isActive={
                  pathname.startsWith(place.to) || (place.also !== undefined && pathname.startsWith(place.also))
                }
              >
                <Link to={place.to}>{place.label}</Link>
              </NavItem>
            ))}
          </NavList>
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
  return (
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
      <Outlet />
    </PageFrame>
  );
}

/** A screen reader hears the new page; the first page keeps the browser's own focus. */
function useFocusOnNewPage(pathname: string) {
  useEffect(() => {
    if (window.history.state?.idx > 0) document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
