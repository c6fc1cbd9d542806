import type { User } from '@aa/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';

/** The person who is logged in; only inside the frame, whose route has loaded them. */
export function useMe(): User {
  return useSuspenseQuery({ ...trpc.users.me.queryOptions(), staleTime: 60_000 }).data.user;
}

/** "Lena Hoffmann", or the e-mail address while no name is known. */
export function nameOf(user: User): string {
  return [user.firstName, user.lastName].filter(Boolean).join(' ') || user.email;
}

/** Two letters for the round sign: of the names, else of the address. */
export function initialsOf(user: User): string {
  const names = [user.firstName, user.lastName].filter((name) => name !== null && name !== '');
  if (names.length === 0) return user.email.slice(0, 2).toUpperCase();
  return names
    .map((name) => (name ?? '').slice(0, 1))
    .join('')
    .toUpperCase();
}
