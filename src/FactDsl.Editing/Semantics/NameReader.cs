using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Semantics;

/// <summary>What a name means where no bound clause says it.</summary>
internal static class NameReader
{
    /// <summary>The form in which names are compared.</summary>
    public static string Normalize(string written) => NameText.Normalize(NameText.WithoutJoiners(written));

    /// <summary>The item of a name; null where there is none, or more than one may be meant.</summary>
    /// <param name="names">The names.</param>
    /// <param name="schema">The kinds.</param>
    /// <param name="written">The name as written, plain or with a kind in front.</param>
    /// <param name="wanted">The kind that it must be; null for any.</param>
    public static ItemReference? Resolve(NameTable names, FactSchema schema, string written, KindSymbol? wanted)
    {
        int dot = written.IndexOf('.');
        KindSymbol? qualifier = dot > 0 && Language.Text.Characters.IsLower(written[0]) ? schema.Find(written[..dot]) : null;
        string name = Normalize(qualifier is null ? written : written[(dot + 1)..]);
        NameEntry? found = null;
        foreach (NameEntry entry in names.Named(name))
        {
            if (entry.Kind is not { } kind || (wanted is not null && !kind.Is(wanted)) || (qualifier is not null && !kind.Is(qualifier)))
                continue;
            if (kind == qualifier)
                return entry.Reference;
            if (found is not null && found.Kind != kind)
                return null;
            found = entry;
        }
        return found?.Reference;
    }
}
