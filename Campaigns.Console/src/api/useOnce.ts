import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, send } from './pending';

/**
 * A change that is done once however often it is sent: the same body goes again under the same key, a changed body under a new one. Fails with what
 * the client throws.
 */
export function useOnce<TBody extends object, TAnswer>(path: string, done: (answer: TAnswer) => void) {
  const noted = useRef<{ text: string; key: string }>(undefined);
  return useMutation({
    mutationFn: async (body: TBody) => {
      const text = JSON.stringify(body);
      if (noted.current?.text !== text) noted.current = { text, key: newKey() };
      return (await send({ key: noted.current.key, path, body })) as TAnswer;
    },
    onSuccess: done,
  });
}
