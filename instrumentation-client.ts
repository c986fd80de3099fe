import { config } from "zod";

/** Runs before anything else in the browser: zod would try `eval` for speed, which the content security policy refuses and reports. */
config({ jitless: true });
