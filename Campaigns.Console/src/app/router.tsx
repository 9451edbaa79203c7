import { createBrowserRouter } from 'react-router';
import { Frame } from './Frame';
import { Home } from './Home';
import { PageFault } from './PageFault';
import { PageGate } from './PageGate';
import { pages } from './pages';
import { SignedIn } from './SignedIn';
import { UnknownPage } from './UnknownPage';

export const router = createBrowserRouter([
  {
    element: <SignedIn />,
    errorElement: <PageFault />,
    children: [
      {
        element: <Frame />,
        children: [
          { index: true, element: <Home /> },
          ...pages.map((page) => ({ path: page.path, element: <PageGate page={page} />, errorElement: <PageFault /> })),
          { path: '*', element: <UnknownPage /> },
        ],
      },
    ],
  },
]);
