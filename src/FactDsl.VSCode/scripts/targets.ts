/** What VS Code calls a platform, and what .NET calls it. */
export const runtimes: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "alpine-x64": "linux-musl-x64",
  "alpine-arm64": "linux-musl-arm64",
  "darwin-x64": "osx-x64",
  "darwin-arm64": "osx-arm64",
  "win32-x64": "win-x64",
  "win32-arm64": "win-arm64",
};

/** The platform named by `--target`, else this machine's. */
export const target = (args: readonly string[]): string => {
  const at = args.indexOf("--target");
  const named = at < 0 ? `${process.platform}-${process.arch}` : args[at + 1];
  if (named === undefined || !(named in runtimes))
    throw new Error(`${named} is none of ${Object.keys(runtimes).join(", ")}`);
  return named;
};

/** Whether machine code for a platform can be made here: compilers do not cross operating systems. */
export const isNative = (named: string): boolean => named === `${process.platform}-${process.arch}`;
