import { uuidv7 } from 'uuidv7';

/** A new identifier (UUID version 7): made here, never by the database, so that it is known before the insert. */
export function newId(): string {
  return uuidv7();
}

/** Stands for "no user" where an owner column may not be empty. */
export const nobodyId = '00000000-0000-0000-0000-000000000000';
