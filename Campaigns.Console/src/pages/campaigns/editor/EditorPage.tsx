import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useSession } from '@/api/session';
import { PageState } from '@/shared/PageState';
import { readCampaign } from '../data';
import { CampaignEditor } from './CampaignEditor';
import { copyOf, definitionOf, emptyDefinition } from './model/definition';
import { placeOf } from './model/draft';
import { textOf } from './model/state';

/** The editor of a campaign: of the latest revision of one that is saved, or of a new one, empty or begun as a copy. */
export default function EditorPage() {
  const { code } = useParams();
  const [address] = useSearchParams();
  const { t } = useTranslation('campaign-editor');
  const { businessDate } = useSession();
  const copied = address.get('copy');
  const place = placeOf(code, copied);
  const start = useQuery({
    queryKey: ['campaign-editor', code ?? '', copied ?? ''],
    // Read once for each visit: what is being written is never replaced under the writer's hands.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async () => {
      if (code !== undefined) return latest(code);
      const definition = copied === null ? emptyDefinition(businessDate) : copyOf((await readCampaign(copied)).body, t('copySuffix'));
      return { text: textOf(definition), version: '' };
    },
  });
  return <PageState query={start}>{({ text, version }) => <CampaignEditor key={place} code={code} place={place} start={text} version={version} />}</PageState>;
}

/** The latest revision as text, with the version it may be changed from. */
export async function latest(code: string): Promise<{ text: string; version: string }> {
  const inForce = await readCampaign(code);
  const pending = inForce.body.pending?.revision;
  const read = pending === undefined || pending === inForce.body.revision ? inForce : await readCampaign(code, pending);
  return { text: textOf(definitionOf(read.body)), version: read.version };
}
