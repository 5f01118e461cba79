using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FactDsl.CommandLine.Output;
using FactDsl.Language.Compilation;
using FactDsl.Language.Provenance;
using FactDsl.Language.Text;

namespace FactDsl.CommandLine.Commands;

/// <summary>An audit of facts as text: file by file what cannot be looked up, with the reason, and the numbers.</summary>
internal static class FactAuditText
{
    /// <summary>Writes it.</summary>
    public static string Write(FactAudit audit, FactCompilation compilation)
    {
        var files = compilation.Files.ToDictionary(static f => f.Source.Path, static f => f.Source, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (IGrouping<string, AuditedPlace> file in AuditedPlace.Of(audit, files).GroupBy(static p => p.File))
        {
            var lines = LineTable.Of(files[file.Key].Text);
            text.Append(file.Key).Append('\n');
            foreach (AuditedPlace place in file)
            {
                string line = (lines.PositionOf(place.Span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
                text.Append("  ").Append(line).Append(": ").Append(place.IsFact ? place.Shown : $"“{place.Shown}”").Append(": ").Append(place.Why).Append('\n');
            }
        }
        text.Append(FactTally.Of(audit));
        if (audit.FactCount == 0)
            text.Append("There are no facts.\n");
        if (audit.BrokenCount > 0)
            text.Append($"{CountText.Of(audit.BrokenCount, "fact")} with errors {(audit.BrokenCount == 1 ? "is" : "are")} left out.\n");
        return text.ToString();
    }
}
