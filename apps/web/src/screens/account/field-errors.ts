import type { z } from 'zod';
import type { ShownError } from '../../components/describe-error.ts';

export type FieldErrors = Readonly<Record<string, string>>;

/** The words for a refused field; the schema's own words say less of the consequence. */
const words: FieldErrors = {
  email: 'Write an e-mail address, as in name@company.com.',
  password: 'Write your password.',
};

/** One sentence per refused field of a form, by the field's name. */
export function fieldErrorsOf(error: z.ZodError, own: FieldErrors = {}): FieldErrors {
  const found: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? '');
    found[name] ??= own[name] ?? words[name] ?? message;
  }
  return found;
}

/** What the server refused, by field; empty when it was no matter of a field. */
export function serverFieldErrors(error: ShownError): FieldErrors {
  return Object.fromEntries(error.fields.map(({ path, message }) => [path.split('.')[0], message]));
}

/** Moves the focus to the first field of the form that was refused. */
export function focusFirstError(form: HTMLFormElement, errors: FieldErrors): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && errors[element.name] !== undefined) {
      element.focus();
      return;
    }
  }
}
