import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { exportAccount } from "@/lib/accounts/export-account.server";
import { deleteCv } from "@/lib/cv/delete-cv.server";
import { startCv } from "@/lib/cv/start-cv.server";
import { encodeJpeg } from "@/lib/pictures/codecs.server";
import { db } from "@/lib/platform/database/database.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { OUTPUT_FORMATS, type OutputFormat, renderOptionsSchema } from "@/lib/rendering/contract";
import { makeDocument } from "@/lib/rendering/make-document.server";
import { previewDocument } from "@/lib/rendering/preview-document.server";
import { requestDocument } from "@/lib/rendering/request-document.server";
import { fakeEngine, newActor } from "@/lib/tasks/test-support";
import { getPhotoFile } from "./get-photo-file.server";
import { removePhoto } from "./remove-photo.server";
import { setPhoto } from "./set-photo.server";

beforeAll(() => {
  fakeEngine();
});
afterAll(closeSharedSandboxes);

/** A light picture with a note of where it was taken. */
async function jpeg(width: number, height: number): Promise<Uint8Array> {
  const plain = await encodeJpeg(
    { width, height, data: new Uint8ClampedArray(width * height * 4).fill(220) },
    { quality: 80 },
  );
  const note = new TextEncoder().encode("Exif\0\0GPS 53.80 -1.55");
  const head = [0xff, 0xe1, (note.length + 2) >> 8, (note.length + 2) & 255];
  return new Uint8Array([...plain.subarray(0, 2), ...head, ...note, ...plain.subarray(2)]);
}

const pictures = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image")
        ? [object.dict.lookup(PDFName.of("Width"), PDFNumber).asNumber()]
        : [],
    );

it("keeps only the pixels, draws them where template and country have a place for them, and goes with the CV", async () => {
  const actor = await newActor();
  const { cvId } = await startCv(actor);
  const { id: versionId } = await db.cvVersion.findFirstOrThrow({ where: { cvId } });
  await expect(setPhoto(actor, { cvId, bytes: new TextEncoder().encode("no picture") })).rejects.toMatchObject({
    code: "wrong_type",
  });
  await expect(setPhoto(actor, { cvId, bytes: await jpeg(60, 80) })).rejects.toMatchObject({ code: "bad_request" });
  const first = await setPhoto(actor, { cvId, bytes: await jpeg(400, 500) });
  const { id } = await setPhoto(actor, { cvId, bytes: await jpeg(900, 900) });
  await expect(getPhotoFile(actor, first.id)).rejects.toMatchObject({ code: "not_found" });
  const { bytes } = await getPhotoFile(actor, id);
  expect(Buffer.from(bytes).includes("GPS")).toBe(false);
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(1);

  const draw = async (options: object) =>
    pictures(
      await previewDocument(actor, { versionId, options: renderOptionsSchema.parse({ photo: id, ...options }) }),
    );
  expect(await draw({ template: "german-tabular" })).toEqual([616]);
  expect(await draw({ template: "european", country: "dach" })).toEqual([616]);
  expect(await draw({ template: "european", country: "us" })).toEqual([]);
  expect(await draw({ template: "classic" })).toEqual([]);
  // another person's photo is not there
  const stranger = await newActor();
  const theirs = await startCv(stranger);
  const version = await db.cvVersion.findFirstOrThrow({ where: { cvId: theirs.cvId } });
  const options = renderOptionsSchema.parse({ template: "european", photo: id });
  for (const call of [
    () => previewDocument(stranger, { versionId: version.id, options }),
    () => requestDocument(stranger, { versionId: version.id, format: "pdf", options }),
    () => requestDocument(stranger, { versionId: version.id, format: "docx", options }),
  ])
    await expect(call()).rejects.toMatchObject({ code: "not_found" });
  // a photo that is not drawn makes no other document
  const ask = async (format: OutputFormat, options: object) =>
    (await requestDocument(actor, { versionId, format, options: renderOptionsSchema.parse(options) })).documentId;
  for (const format of OUTPUT_FORMATS) {
    expect(await ask(format, { photo: id })).toBe(await ask(format, {}));
    const european = { template: "european" };
    const drawn = (await ask(format, { ...european, photo: id })) !== (await ask(format, european));
    expect(drawn, format).toBe(["pdf", "docx", "html"].includes(format));
  }
  const document = await db.renderedDocument.findUniqueOrThrow({
    where: { id: await ask("html", { template: "european", photo: id }) },
    include: { version: true },
  });
  const page = new TextDecoder().decode((await makeDocument(document)).bytes);
  expect(page).toContain(Buffer.from(bytes).toString("base64"));

  expect(JSON.stringify(await exportAccount(actor))).toContain(id);
  await removePhoto(actor, id);
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(0);
  await setPhoto(actor, { cvId, bytes: await jpeg(400, 500) });
  await deleteCv(actor, cvId);
  expect(await db.storedFile.count({ where: { userId: actor.userId } })).toBe(0);
}, 60_000);
