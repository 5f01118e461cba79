using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;

namespace FactDsl.Language.Schema;

/// <summary>A kind of thing or fact, built in or the project's own; nothing tells the two apart but their file.</summary>
public sealed class KindSymbol
{
    private IReadOnlyList<KindSymbol>? _lineage;
    private HashSet<KindSymbol>? _is;
    private Dictionary<string, (FieldSymbol Field, int Verb)>? _clauses;

    internal KindSymbol(string word, string file)
    {
        Word = word;
        File = file;
    }

    /// <summary>The word that authors write.</summary>
    public string Word { get; }

    /// <summary>Path of the file that defines it.</summary>
    public string File { get; }

    /// <summary>The namespace of the facts of another assembly that define it; null for a kind that is built in or the project's own.</summary>
    public string? Origin { get; internal set; }

    /// <summary>The namespace of the facts that define it; empty for a kind that is built in.</summary>
    /// <param name="own">That of the project's own facts.</param>
    public string OriginIn(string own) => Origin ?? (File == Prelude.Path ? "" : own);

    /// <summary>Whether the project or an assembly that it refers to defines it, adds to it or has items of it.</summary>
    internal bool IsChanged { get; set; }

    /// <summary>Whether its items are facts; else they are entities.</summary>
    public bool IsFact { get; internal set; }

    /// <summary>Whether no item can be of this kind itself.</summary>
    public bool IsAbstract { get; internal set; }

    /// <summary>Whether its items come from rules only (<c>derived lasting fact allied</c>).</summary>
    public bool IsDerived { get; internal set; }

    /// <summary>How its dates are read; entities have lives, which are lasting.</summary>
    public FactAspect Aspect { get; internal set; } = FactAspect.Lasting;

    /// <summary>Its names for people, each with an optional language.</summary>
    public IReadOnlyList<LabelText> Labels { get; internal set; } = [];

    /// <summary>The text of its <c>///</c> lines, or null.</summary>
    public string? Documentation { get; internal set; }

    /// <summary>The kinds named after <c>is</c>, in that order.</summary>
    public IReadOnlyList<KindSymbol> Bases { get; internal set; } = [];

    /// <summary>All its fields: those of the language, of its bases, then its own, each once.</summary>
    public IReadOnlyList<FieldSymbol> Fields { get; internal set; } = [];

    /// <summary>
    /// The two date fields between which its items live (<c>life born, died</c>), its own or those of the nearest base;
    /// empty where none is declared.
    /// </summary>
    public IReadOnlyList<FieldSymbol> LifeFields { get; internal set; } = [];

    /// <summary>What must hold of its items: the checks of its bases, then its own.</summary>
    public IReadOnlyList<CheckSymbol> Checks { get; internal set; } = [];

    /// <summary>Whether <c>per</c> can cite its items: one of its fields names the file with their text.</summary>
    public bool IsCitable
    {
        get
        {
            for (int i = 0; i < Fields.Count; i++)
            {
                if (Fields[i].IsCited)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Whether what is said of its items may be so of others: one of its fields is distributive.</summary>
    public bool IsDistributive
    {
        get
        {
            for (int i = 0; i < Fields.Count; i++)
            {
                if (Fields[i].IsDistributive)
                    return true;
            }
            return false;
        }
    }

    /// <summary>Whether other kinds are this one.</summary>
    public bool HasNarrower { get; internal set; }

    /// <summary>This kind and all that it is, each once, the nearest first. To be asked for when the bases of all kinds are known.</summary>
    internal IReadOnlyList<KindSymbol> Lineage => _lineage ??= CollectLineage();

    /// <summary>Whether this kind is <paramref name="other"/> or names it, directly or not, after <c>is</c>.</summary>
    public bool Is(KindSymbol other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (_is is not null)
            return _is.Contains(other);
        foreach (KindSymbol kind in Lineage)
        {
            if (ReferenceEquals(kind, other))
                return true;
        }
        return false;
    }

    /// <summary>The lineage as far as bases are known by now.</summary>
    internal IReadOnlyList<KindSymbol> CollectLineage()
    {
        if (Bases.Count == 0)
            return [this];
        // Several ways may lead to one kind, so each is followed once.
        var lineage = new List<KindSymbol> { this };
        var seen = new HashSet<KindSymbol> { this };
        for (int i = 0; i < lineage.Count; i++)
        {
            foreach (KindSymbol parent in lineage[i].Bases)
            {
                if (seen.Add(parent))
                    lineage.Add(parent);
            }
        }
        return lineage;
    }

    /// <summary>The field that a clause word fills, or null.</summary>
    /// <param name="clause">A clause word or one of a verb clause's verbs.</param>
    /// <param name="verb">Which verb it is; -1 for a plain clause and for the word that stands for any verb.</param>
    public FieldSymbol? FindClause(string clause, out int verb)
    {
        if (_clauses is not null)
        {
            bool isKnown = _clauses.TryGetValue(clause, out (FieldSymbol Field, int Verb) found);
            verb = isKnown ? found.Verb : -1;
            return isKnown ? found.Field : null;
        }
        foreach (FieldSymbol field in Fields)
        {
            if (field.Clause == clause)
            {
                verb = -1;
                return field;
            }
            for (int i = 0; i < field.Verbs.Count; i++)
            {
                if (field.Verbs[i] == clause)
                {
                    verb = i;
                    return field;
                }
            }
        }
        verb = -1;
        return null;
    }

    /// <summary>Says that bases and fields stay as they are, so that they can be looked up rather than gone through.</summary>
    internal void Complete()
    {
        _is = [.. Lineage];
        var clauses = new Dictionary<string, (FieldSymbol, int)>(StringComparer.Ordinal);
        foreach (FieldSymbol field in Fields)
        {
            // Where two have one word, which is an error, the first is meant.
            if (!clauses.ContainsKey(field.Clause))
                clauses.Add(field.Clause, (field, -1));
            for (int i = 0; i < field.Verbs.Count; i++)
            {
                if (!clauses.ContainsKey(field.Verbs[i]))
                    clauses.Add(field.Verbs[i], (field, i));
            }
        }
        _clauses = clauses;
    }

    /// <summary>The field of a name, or null.</summary>
    public FieldSymbol? FindField(string name)
    {
        foreach (FieldSymbol field in Fields)
        {
            if (field.Name == name)
                return field;
        }
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Word;
}
