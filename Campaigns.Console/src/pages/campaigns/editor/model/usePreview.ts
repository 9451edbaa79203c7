import { useEffect, useState } from 'react';
import { api, unwrap } from '@/api/client';
import { problemOf, type Problem } from '@/api/problem';
import type { components } from '@/api/schema';
import { useLanguage } from '@/shared/values';
import type { Campaign } from '../../data';
import type { JsonObject } from './definition';

type Answer = components['schemas']['PreviewAnswer'];

export interface Preview {
  errors: Readonly<Record<string, readonly string[]>>;
  sections: Answer['sections'];
  eligibility: Answer['eligibility'];
  /** The service could not be asked: what is shown is of before. */
  problem: Problem | undefined;
  /** What is shown belongs to what is written now. */
  current: boolean;
}

/** How long after the last keystroke the service is asked, in milliseconds. */
const pause = 350;

/** What the definition being written says, and what it would tell one member: asked anew whenever either changes and the typing pauses. */
export function usePreview(definition: JsonObject, phone: string, channel: components['schemas']['Channel']): Preview {
  const language = useLanguage();
  const asked = JSON.stringify([definition, phone, channel, language]);
  const [found, setFound] = useState<Omit<Preview, 'current'> & { asked: string }>({ asked: '', errors: {}, sections: [], eligibility: null, problem: undefined });
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const [written, number] = JSON.parse(asked) as [JsonObject, string];
      const body = { definition: written as unknown as Campaign, channel, ...(number === '' ? {} : { phone: number }) };
      unwrap(api.POST('/api/v1/campaigns/preview', { body, signal: abort.signal })).then(
        (answer) => setFound({ asked, ...answer, problem: undefined }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          const problem = problemOf(error);
          if (problem.status === 400) setFound((before) => ({ ...before, asked, errors: inDefinition(problem.errors), eligibility: null, problem: undefined }));
          else setFound((before) => ({ ...before, asked, problem }));
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, channel]);
  return { ...found, current: found.asked === asked };
}

/** A request that could not even be read names places of the request; the form knows those of the definition. */
export function inDefinition(errors: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(errors).map(([path, messages]) => [path.replace(/^definition\.?/, ''), messages]));
}
