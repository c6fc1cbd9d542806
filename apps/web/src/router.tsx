import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { conversationStatuses } from '@aa/domain';
import { z } from 'zod';
import { queryClient, trpc } from './api.ts';
import { describeError, isLoggedOut } from './components/describe-error.ts';
import { Toasts } from './components/toasts.tsx';
import { AppFrame } from './frame/app-frame.tsx';
import { FailedPage, UnknownPage } from './frame/failed-page.tsx';
import { LogInScreen } from './screens/account/log-in-screen.tsx';
import { RegisterScreen } from './screens/account/register-screen.tsx';
import { HomeScreen } from './screens/home/home-screen.tsx';
import { WorkspaceRoute } from './workspace/workspace-route.tsx';

const rootRoute = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  errorComponent: FailedPage,
  notFoundComponent: UnknownPage,
});

const accountSearch = z.object({
  /** Where to go on after the log-in; only a path of this page. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(500)
    .optional()
    .catch(undefined),
  /** Why one is here: the session ended elsewhere. */
  ended: z.boolean().optional().catch(undefined),
});
const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: accountSearch,
  component: LogInScreen,
});
const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/register',
  validateSearch: accountSearch,
  component: RegisterScreen,
});

/** Everything below needs a person who is logged in. */
const authedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'authed',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(trpc.users.me.queryOptions());
    } catch (error) {
      if (!isLoggedOut(error)) throw error;
      const ended = describeError(error).code === 'INVALID_TOKEN' || undefined;
      const next = location.href === '/' ? undefined : location.href;
      throw redirect({ to: '/login', search: { next, ended } });
    }
  },
  component: AppFrame,
});

const homeRoute = createRoute({
  getParentRoute: () => authedRoute,
  path: '/',
  validateSearch: z.object({
    q: z.string().max(200).optional().catch(undefined),
    status: z.enum(conversationStatuses).optional().catch(undefined),
  }),
  component: HomeScreen,
});
const newRoute = createRoute({
  getParentRoute: () => authedRoute,
  path: '/new',
  validateSearch: z.object({ template: z.string().max(60).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('./screens/new-conversation/new-conversation-screen.tsx'),
    'NewConversationScreen',
  ),
});
const settingsRoute = createRoute({
  getParentRoute: () => authedRoute,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('./screens/settings/settings-screen.tsx'),
    'SettingsScreen',
  ),
});

const conversationRoute = createRoute({
  getParentRoute: () => authedRoute,
  path: '/c/$conversationId',
  validateSearch: z.object({
    /** Of the architecture that is looked at; the newest without it. */
    version: z.int().min(1).optional().catch(undefined),
  }),
  component: WorkspaceRoute,
});
const conversationIndexRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/c/$conversationId/interview', params });
  },
});
const interviewRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: 'interview',
  component: lazyRouteComponent(
    () => import('./screens/interview/interview-screen.tsx'),
    'InterviewScreen',
  ),
});
const architectureRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: 'architecture',
  validateSearch: z.object({
    /** The picture, one of the six diagram types. */
    view: z.string().max(40).optional().catch(undefined),
    /** The component or connection that is selected. */
    select: z.string().max(80).optional().catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import('./screens/architecture/architecture-screen.tsx'),
    'ArchitectureScreen',
  ),
});
const decisionsRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: 'decisions',
  validateSearch: z.object({ decision: z.string().max(80).optional().catch(undefined) }),
  component: lazyRouteComponent(
    () => import('./screens/decisions/decisions-screen.tsx'),
    'DecisionsScreen',
  ),
});
const numbersRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: 'numbers',
  component: lazyRouteComponent(
    () => import('./screens/numbers/numbers-screen.tsx'),
    'NumbersScreen',
  ),
});
const learnRoute = createRoute({
  getParentRoute: () => conversationRoute,
  path: 'learn',
  validateSearch: z.object({ concept: z.string().max(120).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./screens/learn/learn-screen.tsx'), 'LearnScreen'),
});

const routeTree = rootRoute.addChildren([
  loginRoute,
  registerRoute,
  authedRoute.addChildren([
    homeRoute,
    newRoute,
    settingsRoute,
    conversationRoute.addChildren([
      conversationIndexRoute,
      interviewRoute,
      architectureRoute,
      decisionsRoute,
      numbersRoute,
      learnRoute,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: FailedPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
