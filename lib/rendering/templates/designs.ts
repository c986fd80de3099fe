import type { Design } from "../kit/design";
import { classic } from "./classic/classic";
import { compact } from "./compact/compact";
import type { TemplateName } from "./index";
import { modern } from "./modern/modern";

/** The drawing side of the templates; loads react-pdf, so only the rendering child imports it. */
export const DESIGNS: Record<TemplateName, Design> = { classic, modern, compact };
