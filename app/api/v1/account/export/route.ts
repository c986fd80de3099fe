import { exportAccount } from "@/lib/accounts/export-account.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { fileResponse } from "@/lib/web/file-response.server";
import { route } from "@/lib/web/route.server";

/** GET: everything the account holds, as one JSON file. */
export const GET = route(async () => {
  const data = JSON.stringify(await exportAccount(await requireActor()), null, 2);
  return fileResponse({
    name: "cv-improver-export.json",
    mediaType: "application/json",
    bytes: new TextEncoder().encode(data) as Uint8Array<ArrayBuffer>,
  });
});
