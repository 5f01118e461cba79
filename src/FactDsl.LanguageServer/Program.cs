using FactDsl.Editing.Workspaces;
using FactDsl.LanguageServer.Serving;

// The standard output is the protocol's; nothing else may be written there.
return await ServerHost.ServeAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), new DiskFiles()).ConfigureAwait(false);
