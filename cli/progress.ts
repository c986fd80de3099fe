/** Says on standard error what is going on; standard output stays free for results. */
export interface Progress {
  /** what is being done now: one line that replaces itself on a terminal, else a line of its own */
  now: (text: string) => void;
  /** something to keep on the screen */
  say: (text: string) => void;
  /** takes the live line away */
  clear: () => void;
}

interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** @param quiet nothing at all is said */
export function createProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { now: () => {}, say: () => {}, clear: () => {} };
  let shown = "";
  const clear = () => {
    if (shown && terminal.isTTY) terminal.write("\r\u001b[K");
    shown = "";
  };
  return {
    now(text) {
      if (text === shown) return;
      if (!terminal.isTTY) terminal.write(`${text}\n`);
      else {
        const width = (terminal.columns ?? 80) - 1;
        terminal.write(`\r\u001b[K${[...text].length > width ? `${[...text].slice(0, width - 1).join("")}…` : text}`);
      }
      shown = text;
    },
    say(text) {
      clear();
      terminal.write(`${text}\n`);
    },
    clear,
  };
}

/** "[#######.............]": how far a row of like things is. */
export function progressBar(done: number, all: number, width = 20): string {
  const full = all ? Math.floor((done / all) * width) : width;
  return `[${"#".repeat(full)}${".".repeat(width - full)}]`;
}
