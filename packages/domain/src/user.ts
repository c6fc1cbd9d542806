import { z } from 'zod';
import { expertiseLevels } from './enums.ts';
import { uuidSchema } from './ids.ts';
import { timestampSchema } from './paging.ts';
import { safeText, trimmedText } from './text.ts';

/** Compared without regard to case and Unicode form: it is stored as it is compared. */
export const emailSchema = z
  .string()
  .trim()
  .max(254)
  .transform((text) => text.normalize('NFC').toLowerCase())
  .pipe(z.email('This is not an e-mail address.'));

export const newPasswordSchema = safeText(8, 128);
/** What was typed at log-in: any bounded text, since only a hash decides. */
export const typedPasswordSchema = safeText(1, 128);

const optionalText = (max: number) => trimmedText(0, max).optional();

export const userBusinessContextSchema = z.strictObject({
  industry: optionalText(200),
  companySize: optionalText(100),
  budgetRange: optionalText(100),
  timeline: optionalText(100),
  compliance: z.array(trimmedText(1, 100)).max(50).optional(),
  existingTech: z.array(trimmedText(1, 100)).max(100).optional(),
});

export const preferencesSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  singleKeyShortcuts: z.boolean().optional(),
  visualizationStyle: z.enum(['modern', 'classic', 'minimal']).optional(),
  explanationDepth: z.enum(['brief', 'detailed', 'comprehensive']).optional(),
  businessFocus: z.boolean().optional(),
  technicalDepth: z.enum(['high', 'medium', 'low']).optional(),
});

const profileFields = {
  firstName: optionalText(100),
  lastName: optionalText(100),
  expertiseLevel: z.enum(expertiseLevels).optional(),
  businessRole: optionalText(200),
  businessContext: userBusinessContextSchema.optional(),
};

export const registerInput = z.strictObject({
  email: emailSchema,
  password: newPasswordSchema,
  ...profileFields,
});
export const loginInput = z.strictObject({ email: emailSchema, password: typedPasswordSchema });
export const updateProfileInput = z.strictObject({
  ...profileFields,
  preferences: preferencesSchema.optional(),
});
export const changePasswordInput = z.strictObject({
  currentPassword: typedPasswordSchema,
  newPassword: newPasswordSchema,
});
export const deleteAccountInput = z.strictObject({ password: typedPasswordSchema });
export const sessionIdInput = z.strictObject({ id: uuidSchema });

export const userSchema = z.object({
  id: uuidSchema,
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  expertiseLevel: z.enum(expertiseLevels),
  businessRole: z.string().nullable(),
  businessContext: userBusinessContextSchema.nullable(),
  preferences: preferencesSchema,
  createdAt: timestampSchema,
  lastLogin: timestampSchema.nullable(),
});

export const sessionSchema = z.object({
  id: uuidSchema,
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
  createdAt: timestampSchema,
  lastUsedAt: timestampSchema,
  expiresAt: timestampSchema,
  current: z.boolean(),
});

export const userAnswer = z.object({ user: userSchema });
export const loginAnswer = z.object({
  user: userSchema,
  token: z.string(),
  /** The configured life of the token, as `24h`. */
  expiresIn: z.string(),
  expiresAt: timestampSchema,
});
export const sessionsAnswer = z.object({ sessions: z.array(sessionSchema) });

export type User = z.infer<typeof userSchema>;
export type UserBusinessContext = z.infer<typeof userBusinessContextSchema>;
export type Preferences = z.infer<typeof preferencesSchema>;
export type RegisterInput = z.infer<typeof registerInput>;
export type LoginInput = z.infer<typeof loginInput>;
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;
export type Session = z.infer<typeof sessionSchema>;
