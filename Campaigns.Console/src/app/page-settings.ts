function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

/** What the service wrote into the page it sent. */
export const pageSettings = {
  /** Lets style elements made by scripts pass the content security policy. */
  nonce: meta('style-nonce'),
  /** Names of the demo accounts that can be used from here; empty outside demo mode. */
  demoAccounts: meta('demo-accounts').split(' ').filter((name) => name !== ''),
};

/** Some libraries insert style elements without asking for a nonce (scroll locks, measuring): they get the page's, too. */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions) => {
    const element = create(tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = pageSettings.nonce;
    return element;
  };
}
