using System;
using System.IO;
using System.Runtime;
using System.Text;
using FactDsl.CommandLine;

// Findings quote texts of any script; a terminal that cannot show one shows a question mark, not another character.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// A command runs once and ends: a garbage collector that works beside it would need more memory, and nobody minds a pause.
GCSettings.LatencyMode = GCLatencyMode.Batch;
return new FactsCommand(Console.In, Console.Out, Console.Error, Directory.GetCurrentDirectory(), isTerminal: !Console.IsOutputRedirected).Run(args);
