import { z } from "zod";

/** Printable ASCII around one @: look-alike characters in addresses have led sign-in mails astray elsewhere. */
export const emailSchema = z
  .string()
  .trim()
  // before lower-casing, which turns the Kelvin sign (U+212A) into a plain k
  .regex(/^[\x21-\x7e]*$/, "Enter an e-mail address like name@example.com.")
  .toLowerCase()
  .max(254)
  .regex(
    /^[!#$%&'*+/=?^_`{|}~\-.a-z0-9]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    "Enter an e-mail address like name@example.com.",
  );

/** The most common leaked passwords of eight characters or more; a longer list adds little once length is asked for. */
const COMMON = new Set([
  "password",
  "password1",
  "password123",
  "passw0rd",
  "p@ssw0rd",
  "12345678",
  "123456789",
  "1234567890",
  "11111111",
  "00000000",
  "87654321",
  "qwertyui",
  "qwerty123",
  "qwertyuiop",
  "1q2w3e4r",
  "1qaz2wsx",
  "iloveyou",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "trustno1",
  "welcome1",
  "letmein1",
  "admin123",
  "abc12345",
  "abcd1234",
  "changeme",
  "whatever",
  "starwars",
  "computer",
  "internet",
  "michelle",
  "jennifer",
]);

export const passwordSchema = z
  .string()
  .min(8, "Use at least 8 characters.")
  .max(128, "Use at most 128 characters.")
  .refine(
    (value) => !COMMON.has(value.toLowerCase()),
    "This password is on every list of common passwords. Choose another.",
  );

export const signUpSchema = z.strictObject({ email: emailSchema, password: passwordSchema });
export const signInSchema = z.object({ email: emailSchema, password: z.string().max(128) });
