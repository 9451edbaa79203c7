import { QueryClient } from '@tanstack/react-query';
import { isTransient, problemOf } from '@/api/problem';

const attempts = 3;

/** Reads come again when the connection or the database was away; what the service decided is shown at once. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, error) => count < attempts && isTransient(problemOf(error)),
      staleTime: 10_000,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});
