import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { Language, Words } from "./types";

export const WORDS: Record<Language, Words> = { en, de, fr, es };
