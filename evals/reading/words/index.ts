import { de } from "./de";
import { el } from "./el";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { nl } from "./nl";
import { pl } from "./pl";
import { pt } from "./pt";
import { ru } from "./ru";
import type { LanguageWords } from "./types";

export const LANGUAGES: Record<string, LanguageWords> = { en, de, fr, es, pt, it, nl, pl, el, ru };
