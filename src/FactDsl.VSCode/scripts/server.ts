// Fills the folders `server` and `command` with what the extension starts: the language server as machine code where a C
// compiler is at hand, else as a program with its runtime; and the `facts` command, which needs .NET.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isNative, runtimes, target } from "./targets.ts";

const root = join(import.meta.dirname, "..");
const sources = join(root, "..");
const named = target(process.argv);

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const publish = (project: string, folder: string, ...more: string[]): void => {
  rmSync(join(root, folder), { recursive: true, force: true });
  const { status } = spawnSync("dotnet", ["publish", join(sources, project), "-c", "Release", "-o", join(root, folder), ...more], { stdio: "inherit" });
  if (status !== 0)
    process.exit(status ?? 1);
  // What debuggers and compilers read is not part of what is shipped.
  for (const file of readdirSync(join(root, folder)).filter((f) => /\.(pdb|xml|dbg|dSYM)$/.test(f)))
    rmSync(join(root, folder, file), { recursive: true });
};

/** How the server becomes machine code on this machine, or nothing where it cannot. */
const machineCode = (): string[] | undefined => {
  if (!isNative(named))
    return undefined;
  if (process.platform !== "linux" || isThere("clang"))
    return ["-p:PublishAot=true"];
  return isThere("gcc") ? ["-p:PublishAot=true", "-p:CppCompilerAndLinker=gcc"] : undefined;
};

const server = "FactDsl.LanguageServer";
if (existsSync(join(sources, server)))
  publish(server, "server", "-r", runtimes[named] ?? named, ...(machineCode() ?? ["-p:PublishAot=false", "-p:PublishSingleFile=true", "--self-contained"]));
else
  console.warn(`There is no ${server}: the extension starts the facts command instead.`);
publish("FactDsl.CommandLine", "command", "--no-self-contained", "-p:UseAppHost=false", "-p:SatelliteResourceLanguages=en");
