import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { giveStylesTheNonce } from '@/app/page-settings';
import { startTheme } from '@/app/preferences';
import { startTexts } from '@/text/i18n';
import '@/app/base.css';

giveStylesTheNonce();
startTheme();
await startTexts();
const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
