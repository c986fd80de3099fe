import type { Design } from "../kit/design";
import { academic } from "./academic/academic";
import { classic } from "./classic/classic";
import { compact } from "./compact/compact";
import { creative } from "./creative/creative";
import { european } from "./european/european";
import { executive } from "./executive/executive";
import { germanTabular } from "./german-tabular/german-tabular";
import type { TemplateName } from "./index";
import { modern } from "./modern/modern";
import { plain } from "./plain/plain";
import { rirekisho } from "./rirekisho/rirekisho";
import { student } from "./student/student";
import { technical } from "./technical/technical";
import { twoColumn } from "./two-column/two-column";

/** The drawing side of the templates; loads react-pdf, so only the rendering child imports it. */
export const DESIGNS: Record<TemplateName, Design> = {
  classic,
  modern,
  compact,
  executive,
  academic,
  technical,
  creative,
  "two-column": twoColumn,
  student,
  european,
  "german-tabular": germanTabular,
  rirekisho,
  plain,
};
