import { spawn } from "node:child_process";

/** What a program that has ended had to say. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a program to its end. Rejected where it cannot be started; a program that is told to stop ends with a code of its own.
 */
export const run = (command: string, args: readonly string[], folder: string, stop?: AbortSignal, onLine?: (line: string) => void): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env: { ...process.env, DOTNET_CLI_UI_LANGUAGE: "en", DOTNET_NOLOGO: "1" }, windowsHide: true });
    const output: string[] = [], errors: string[] = [];
    const abort = (): void => void child.kill();
    stop?.addEventListener("abort", abort, { once: true });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.push(text);
      for (const line of text.split(/\r?\n/))
        onLine?.(line);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
    child.once("error", reject);
    child.once("close", (code) => {
      stop?.removeEventListener("abort", abort);
      resolve({ code: code ?? -1, output: output.join(""), errors: errors.join("") });
    });
  });
