import { cleanUp } from "./clean-up";
import { improveCv } from "./improve-cv";
import { mergeDocuments } from "./merge-documents";
import { noteCancelled } from "./note-cancelled";
import { prepareInterviewTask } from "./prepare-interview";
import { readCv } from "./read-cv";
import { renderDocument } from "./render-document";
import { sweep } from "./sweep";
import { translateCv } from "./translate-cv";
import { writeLetterTask } from "./write-letter";
import { writeProfileTask } from "./write-profile";

/** Every function of the product, the task registry. */
export const functions = [
  readCv,
  improveCv,
  renderDocument,
  mergeDocuments,
  writeLetterTask,
  writeProfileTask,
  prepareInterviewTask,
  translateCv,
  sweep,
  cleanUp,
  noteCancelled,
];
