/**
 * A line that says how far a long run is. It is written only to a terminal and only after a second, and wiped away before
 * anything else is written; the cursor is never hidden, so that there is nothing to restore however the run ends.
 */
import type { Io } from './io.ts';

/** Milliseconds before it shows, and between two changes of it. */
const patience = 1000;
const pause = 100;

export class Progress {
  readonly #io: Io;
  readonly #started: number;
  #silent: boolean;
  #next: number;
  #shown = false;

  constructor(io: Io, silent = false) {
    this.#io = io;
    this.#silent = silent;
    this.#started = io.now();
    this.#next = this.#started + patience;
  }

  /** Tells how far it is. */
  readonly tell = (done: number, total: number): void => {
    if (this.#silent) return;
    const now = this.#io.now();
    if (now < this.#next) return;
    this.#next = now + pause;
    this.#silent = !this.#io.err.terminal;
    if (this.#silent) return;
    this.#shown = true;
    const seconds = Math.round((now - this.#started) / 1000);
    this.#io.err.write(`\r\x1b[K${done} of ${total} files checked, ${seconds} s`);
  };

  /** Wipes the line away. */
  clear(): void {
    if (this.#shown) this.#io.err.write('\r\x1b[K');
    this.#shown = false;
  }
}
