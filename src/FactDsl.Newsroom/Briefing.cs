using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newsroom.Sections;

namespace Newsroom;

/// <summary>The briefing: its sections, in the order in which an editor reads them.</summary>
internal static class Briefing
{
    private static readonly Section[] s_sections =
    [
        new AtAGlance(),
        new Offices(),
        new Meetings(),
        new Contacts(),
        new Attendances(),
        new Alliances(),
        new Stances(),
        new Statements(),
        new Agreements(),
        new Boycotts(),
        new Tensions(),
        new Elsewhere(),
        new Corrections(),
    ];

    /// <summary>Writes every section that has something to say.</summary>
    public static void Write(TextWriter output, Narrowing narrowing)
    {
        output.WriteLine(Title(narrowing));
        bool isEmpty = true;
        foreach (Section section in s_sections)
        {
            var lines = section.Lines(narrowing).ToList();
            if (lines.Count == 0)
                continue;
            isEmpty = false;
            output.WriteLine();
            output.WriteLine(section.Heading(narrowing).ToUpperInvariant());
            foreach (Line line in lines)
                output.WriteLine(line);
        }
        if (isEmpty)
        {
            output.WriteLine();
            output.WriteLine("The facts say nothing of this.");
        }
    }

    private static string Title(Narrowing narrowing) =>
        narrowing.IsNone ? "Briefing" : $"Briefing: {narrowing}";
}
