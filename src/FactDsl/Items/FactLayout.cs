using System;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>How the types of one assembly number kinds, fields and clauses, read from <see cref="FactFactory.Layout"/>.</summary>
/// <remarks>
/// A kind's line has three parts with blanks between them. They are its word, the namespace of the facts that define it, and the
/// words of the kinds that it is. A dash stands for the namespace of a built-in kind, and for no kinds. A field's line is a
/// blank, its name, a colon and its type; then <c>&gt;</c> where it is transitive, and <c>=</c> with its verbs. Whatever a later
/// version adds to a line stands behind a blank, and is passed over.
/// </remarks>
internal sealed class FactLayout
{
    private readonly Dictionary<string, Field> _fields = new(StringComparer.Ordinal);

    private readonly List<string[]> _bases = [];

    /// <summary>The kinds in the order of their numbers: each by its word and whose it is.</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>The fields in the order of their numbers, by which they are found in another layout.</summary>
    public List<(string Key, Field Field)> Fields { get; } = [];

    /// <summary>Number of clauses.</summary>
    public int Clauses { get; private set; }

    /// <summary>Reads a layout.</summary>
    /// <exception cref="FactStoreException">It is none.</exception>
    public static FactLayout Read(string text)
    {
        var layout = new FactLayout();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (text[start] == ' ')
                layout.AddField(text.Substring(start + 1, end - start - 1));
            else
                layout.AddKind(text.Substring(start, end - start).Split(' '));
            start = end + 1;
        }
        return layout;
    }

    /// <summary>A field of the same kind, name and type; null where there is none.</summary>
    public Field? Find(string key) => _fields.TryGetValue(key, out Field field) ? field : null;

    /// <summary>Whether a kind is another one: itself, one of its bases, or one of theirs.</summary>
    public bool IsA(int kind, int other)
    {
        if ((uint)kind >= (uint)Kinds.Count || (uint)other >= (uint)Kinds.Count)
            return false;
        var open = new Stack<int>();
        var seen = new HashSet<int>();
        open.Push(kind);
        while (open.Count > 0)
        {
            int next = open.Pop();
            if (next == other)
                return true;
            if (next < 0 || !seen.Add(next))
                continue;
            foreach (string word in _bases[next])
                open.Push(Kinds.FindIndex(k => k.Length > word.Length && k[word.Length] == ' ' && k.StartsWith(word, StringComparison.Ordinal)));
        }
        return false;
    }

    /// <summary>The clause of a narrower kind that finds by the same as one of a wider kind; -1 where there is none.</summary>
    public int ClauseOf(int clause, int wider, int narrower)
    {
        foreach ((string key, Field field) in Fields)
        {
            if (clause < field.Clause || clause >= field.Clause + field.ClauseCount)
                continue;
            string kind = Kinds[wider];
            return key.StartsWith(kind + "\n", StringComparison.Ordinal) && Find(Kinds[narrower] + key.Substring(kind.Length)) is { } same && same.ClauseCount == field.ClauseCount
                ? same.Clause + clause - field.Clause
                : -1;
        }
        return -1;
    }

    private void AddKind(string[] parts)
    {
        Kinds.Add(parts[0] + " " + (parts.Length > 1 ? parts[1] : "-"));
        _bases.Add(parts.Length > 2 && parts[2] != "-" ? parts[2].Split(',') : []);
    }

    private void AddField(string line)
    {
        int end = line.IndexOf(' '), colon = line.IndexOf(':');
        if (end >= 0)
            line = line.Substring(0, end);
        if (Kinds.Count == 0 || colon < 0 || colon >= line.Length)
            throw FactStoreException.Damaged("its fields cannot be read");
        int equals = line.IndexOf('=');
        string[] verbs = equals < 0 ? [] : line.Substring(equals + 1).Split(',');
        string type = equals < 0 ? line.Substring(colon + 1) : line.Substring(colon + 1, equals - colon - 1);
        bool isTransitive = type.Length > 0 && type[type.Length - 1] == '>';
        type = isTransitive ? type.Substring(0, type.Length - 1) : type;
        var field = new Field(Fields.Count, Clauses, isTransitive, verbs);
        Clauses += field.ClauseCount;
        string key = Kinds[Kinds.Count - 1] + "\n" + line.Substring(0, colon) + ":" + type;
        Fields.Add((key, field));
        _fields[key] = field;
    }

    /// <summary>A field, numbered.</summary>
    internal readonly struct Field
    {
        public Field(int number, int clause, bool isTransitive, string[] verbs)
        {
            Number = number;
            Clause = clause;
            IsTransitive = isTransitive;
            Verbs = verbs;
        }

        /// <summary>Its number.</summary>
        public int Number { get; }

        /// <summary>The number of its first clause.</summary>
        public int Clause { get; }

        /// <summary>Whether that finds by what a value lies in as well, and the second by the value alone.</summary>
        public bool IsTransitive { get; }

        /// <summary>Its verbs: a clause for all, then one for each.</summary>
        public string[] Verbs { get; }

        /// <summary>The clause that finds by exactly the value.</summary>
        public int Exact => IsTransitive ? Clause + 1 : Clause;

        /// <summary>How many clauses it has.</summary>
        public int ClauseCount => Exact - Clause + 1 + (Verbs.Length > 0 ? Verbs.Length + 1 : 0);
    }
}
