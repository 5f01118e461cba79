using System.Collections.Generic;
using System.Linq;
using FactDsl.Exporting;
using FactDsl.Language.Binding;
using FactDsl.Language.Diagnostics;

namespace FactDsl.CommandLine.Asking;

/// <summary>Finds the thing that somebody means at a terminal: by its name, by what it is called, or by a word of that.</summary>
internal static class NamedThing
{
    private const int MostOffered = 8;

    /// <summary>Finds a thing.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="text">Its name, its label, or a word of its label.</param>
    /// <param name="why">Where it is none or one of several, what may be meant.</param>
    public static IItem? Find(OpenedFacts facts, string text, out string? why)
    {
        why = null;
        NameTable names = facts.Names;
        IReadOnlyList<NameEntry> found = names.Named(text.Trim()).Where(static e => e.Kind is not null).ToArray();
        if (found.Count != 1)
            found = NamesOfLabels.Called(names.All, text, static _ => true);
        if (found.Count == 0)
            found = NamesOfLabels.CalledInPart(names.All, text, static _ => true);
        if (found.Count == 1 && facts.Facts.Find(found[0].Kind!.Word, found[0].Name) is { } item)
            return item;
        if (found.Count > 1)
        {
            string[] offered = [.. found.Take(MostOffered).Select(static e => e.Kind!.Word + "." + e.Name)];
            why = $"`{text}` may be {Suggestion.Listed(offered)}{(found.Count > MostOffered ? " and others" : "")}: name the one that is meant";
            return null;
        }
        // `person.Sadat` is the person of that name.
        int dot = text.IndexOf('.');
        if (dot > 0 && facts.Facts.Find(text[..dot], text[(dot + 1)..]) is { } qualified)
            return qualified;
        IEnumerable<string> near = facts.Facts.Nearest(text, Suggestion.Most).Where(static i => i.Name.Length > 0).Select(static i => i.Name).Distinct();
        why = $"nothing is called `{text}`{Suggestion.Text([.. near])}";
        return null;
    }
}
