/** Waiting for what an editor does in its own time. */

/** Asks again until nothing is thrown any more, or time is up. */
export async function eventually<T>(ask: () => T | Promise<T>, patience = 45_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
