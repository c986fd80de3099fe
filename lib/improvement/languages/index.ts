import { german } from "./de";
import { spanish } from "./es";
import { french } from "./fr";
import type { Grammar } from "./grammar";

/** Languages besides English whose grammar the guard knows. */
export const GRAMMARS: Readonly<Record<string, Grammar | undefined>> = { de: german, fr: french, es: spanish };
