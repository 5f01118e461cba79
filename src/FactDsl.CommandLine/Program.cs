using System;
using System.IO;
using System.Text;
using FactDsl.CommandLine;

// Findings quote texts of any script; a terminal that cannot show one shows a question mark, not another character.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return new FactsCommand(Console.In, Console.Out, Console.Error, Directory.GetCurrentDirectory(), isTerminal: !Console.IsOutputRedirected).Run(args);
