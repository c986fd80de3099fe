import { AppError } from "@/lib/errors";
import { route } from "@/lib/web/route.server";

/** Every address of the API that does not exist answers as JSON, in the same words as one that is not for who asks. */
const nothingHere = route(async () => {
  throw new AppError("not_found", "There is nothing at this address.");
});

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
