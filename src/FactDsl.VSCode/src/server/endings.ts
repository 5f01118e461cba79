const most = 4;
const within = 180_000;

/** Whether a server that has ended is worth starting again: one that never ran is not, nor is one that keeps ending. */
export class Endings {
  #hasRun = false;
  #times: number[] = [];

  /** It has answered. */
  ran(): void {
    this.#hasRun = true;
  }

  /** It has ended; the time is in milliseconds from any beginning. Gives whether to start it again. */
  ended(time: number): boolean {
    this.#times = [...this.#times.filter((earlier) => time - earlier < within), time];
    return this.#hasRun && this.#times.length <= most;
  }
}
