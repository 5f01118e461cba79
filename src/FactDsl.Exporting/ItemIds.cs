using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Exporting;

/// <summary>
/// What items are called outside of their fact base: <c>country.China</c>, as the language writes it where a name alone is not
/// enough. A fact without a name gets a number made of what it says: kind, standing, time and the values of its kind's fields. It
/// keeps the number while other facts, sources, notes and places change. Several that say the same are counted.
/// </summary>
internal sealed class ItemIds
{
    // 64 bits of SHA-256: among a hundred million facts two meet once in thousands of exports, and then one is counted.
    private readonly Dictionary<(KindSymbol Kind, ulong Number), int> _seen = [];
    private readonly StringBuilder _said = new();

    /// <summary>The id of an item; anonymous ones are to be asked for once each, in the order of rows.</summary>
    public string Next(FactRef item, KindSymbol kind, IReadOnlyList<StoredClause> clauses)
    {
        if (item.Name.Length > 0)
            return OfNamed(kind.Word, item.Name);
        ulong number = Number(item, clauses);
        string id = kind.Word + "." + number.ToString("x16", CultureInfo.InvariantCulture);
        int earlier = _seen.GetValueOrDefault((kind, number));
        _seen[(kind, number)] = earlier + 1;
        return earlier == 0 ? id : id + "-" + (earlier + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a field makes a fact without a name the fact that it is: one of its kind's, or what is all that a retraction says.</summary>
    public static bool IsIdentity(FieldSymbol field, FactStanding standing)
        => field.Owner is not null || field == LanguageFields.Count || field == LanguageFields.AccordingTo || (field == LanguageFields.Supersedes && standing == FactStanding.Retraction);

    /// <summary>The id of a named item.</summary>
    public static string OfNamed(string kind, string name) => kind + "." + name;

    /// <summary>The id of an item that a value or a citation names, or null for words only.</summary>
    public static string? Of(FactRef item) => item.Kind is { Length: > 0 } kind ? OfNamed(kind, item.Name) : null;

    /// <summary>The id of an item that a value or a citation names, or null for words only.</summary>
    public static string? Of(IItem item) => item is FactMention ? null : Of(item.At);

    private ulong Number(FactRef item, IReadOnlyList<StoredClause> clauses)
    {
        _said.Clear().Append((int)item.Standing).Append('\n').Append(item.Life?.Text);
        foreach (string label in item.Labels.Select(static l => l.Text))
            _said.Append('\n').Append(label);
        foreach (StoredClause clause in clauses)
        {
            if (!IsIdentity(clause.Field, item.Standing))
                continue;
            _said.Append('\n').Append(clause.Word).Append(' ').Append((int)clause.Kind).Append(' ');
            _said.Append(clause.Kind == BoundValueKind.Item ? Of(clause.Item) : clause.Text);
            if (clause.Time is { } time)
                _said.Append(' ').Append(time.Text);
        }
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(_said.ToString()));
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
