using System.IO;
using FactDsl;
using Newsroom.Facts;

namespace Newsroom;

/// <summary>Takes what a reporter asks for and hands out the briefing, or says what was not understood.</summary>
internal static class Desk
{
    private const string Usage = """
        Prints a briefing from the fact base.

          newsroom [name or date ...]

        Names are those of people, states, alliances, places, events, topics or sources, in any language.
        Dates are written 2022-02-04, 2022-02 or 2014. Each narrows the briefing further.
        """;

    /// <summary>Writes the briefing that the arguments ask for.</summary>
    /// <returns>0, or 1 where a name or a date was not understood.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--help" or "-h"])
        {
            output.WriteLine(Usage);
            return 0;
        }
        if (!Narrowing.TryRead(arguments, FactsAtHand, out Narrowing narrowing, out string? problem))
        {
            errors.WriteLine(problem);
            return 1;
        }
        Briefing.Write(output, narrowing);
        return 0;
    }

    /// <summary>The fact base compiled into this program: the one that its items come from.</summary>
    private static FactBase FactsAtHand => Source.Rfi.Facts();
}
