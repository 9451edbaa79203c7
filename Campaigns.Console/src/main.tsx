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
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
