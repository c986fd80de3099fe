import { en } from "./en";
import type { LanguageWords } from "./types";

export const LANGUAGES: Record<string, LanguageWords> = { en };
