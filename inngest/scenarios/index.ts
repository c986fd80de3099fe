import { ending } from "./ending";
import { failures } from "./failures";
import { flowControl } from "./flow-control";
import { realtime } from "./realtime";
import type { Scenario } from "./scenario";
import { steps } from "./steps";
import { waiting } from "./waiting";

/** Every behaviour in which engines have to agree. */
export const scenarios: Scenario[] = [...steps, ...failures, ...waiting, ...ending, ...flowControl, ...realtime];
