import { join, win32 } from "node:path";

/** A program and what it is started with. */
export interface Launch {
  readonly command: string;
  readonly arguments: readonly string[];
}

/** What the settings say of the server; nothing where the path is empty. */
export interface ServerSetting {
  readonly path: string;
  readonly arguments: readonly string[];
}

/** The folders of what comes with the extension. */
export interface Bundle {
  readonly server: string;
  readonly command: string;
}

type Platform = NodeJS.Platform;
type Exists = (path: string) => boolean;

/** The server that is started: the one that the settings name, the one that comes with the extension, or the bundled command as one. */
export const findServer = (setting: ServerSetting, bundle: Bundle, platform: Platform, exists: Exists): Launch | undefined => {
  if (setting.path !== "")
    return launch(setting.path, setting.arguments.length === 0 && isCommand(setting.path) ? ["lsp"] : setting.arguments);
  const server = bundled(bundle.server, "facts-language-server", platform, exists);
  if (server !== undefined)
    return launch(server, []);
  const command = bundled(bundle.command, "facts", platform, exists);
  return command === undefined ? undefined : launch(command, ["lsp"]);
};

/** The `facts` command: the setting's, the bundled one, else the one on the path. */
export const findCommand = (setting: string, bundle: Bundle, platform: Platform, exists: Exists): Launch =>
  launch(setting !== "" ? setting : bundled(bundle.command, "facts", platform, exists) ?? "facts", []);

const bundled = (folder: string, name: string, platform: Platform, exists: Exists): string | undefined =>
  [platform === "win32" ? `${name}.exe` : name, `${name}.dll`].map((file) => join(folder, file)).find(exists);

// A library of .NET does not start by itself.
const launch = (path: string, args: readonly string[]): Launch =>
  path.toLowerCase().endsWith(".dll") ? { command: "dotnet", arguments: [path, ...args] } : { command: path, arguments: args };

// Windows separates by both slashes, so that its rules read every path.
const isCommand = (path: string): boolean => /^facts(\.exe|\.dll)?$/i.test(win32.basename(path));
