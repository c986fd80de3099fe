// Puts the project's own command where `npx cv` finds it. A `bin` entry in package.json would make npx install the whole project into its
// cache first: a second's wait at each call, network, and a broken cache when that fails.
import fs from "node:fs";
import path from "node:path";

const bin = path.resolve(import.meta.dirname, "../node_modules/.bin");
fs.mkdirSync(bin, { recursive: true });
const link = path.join(bin, "cv");
fs.rmSync(link, { force: true });
if (process.platform === "win32") {
  fs.writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\cli\\cv.mjs" %*\r\n');
} else {
  fs.chmodSync(path.resolve(bin, "../../cli/cv.mjs"), 0o755);
  fs.symlinkSync("../../cli/cv.mjs", link);
}
