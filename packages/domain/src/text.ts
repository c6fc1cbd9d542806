import { z } from 'zod';

/** True when PostgreSQL can store the text as it is: well-formed UTF-16 and no NUL. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** A bounded string that survives storage unchanged. Every string that crosses a border uses it. */
export function safeText(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine(isStorableText, 'Remove the NUL or broken Unicode characters from the text.');
}

/** As `safeText`, with the white space around it removed before the length is checked. */
export function trimmedText(min: number, max: number) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine(isStorableText, 'Remove the NUL or broken Unicode characters from the text.');
}

/** True when every text in the value, names of fields too, can be stored as it is. */
export function isStorableValue(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (Array.isArray(value)) return value.every(isStorableValue);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, inner]) => isStorableText(key) && isStorableValue(inner),
  );
}
