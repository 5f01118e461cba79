using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Sharing;

/// <summary>
/// Writes as text what a fact base is for others. First come lines that say whose its kinds are and how they look in C#, then an
/// empty line, then definitions and names in the language itself.
/// </summary>
/// <remarks>
/// The form has a version. A compiler reads the versions up to its own; a version is changed whenever an earlier compiler would
/// misread the text, and only then.
/// </remarks>
public sealed class InterfaceWriter
{
    /// <summary>The version that is written.</summary>
    public const int Version = 1;

    /// <summary>The longest text that is written or read.</summary>
    public const int MostCharacters = 16_000_000;

    /// <summary>How many memberships are read, and are to be written, at most.</summary>
    public const int MostMembers = 20_000;

    // Beyond this, labels and other names are left out: they serve suggestions only.
    private const int MostWithLabels = 4_000_000;

    private readonly StringBuilder _text = new();

    private InterfaceWriter()
    {
    }

    /// <summary>Writes an interface.</summary>
    /// <param name="namespace">The namespace of the types.</param>
    /// <param name="schemaHash">As <see cref="FactBase.SchemaHash"/>.</param>
    /// <param name="uses">The assemblies whose kinds and items the facts use themselves.</param>
    /// <param name="kinds">The kinds that types are made of, with those types.</param>
    /// <param name="names">The named items.</param>
    /// <param name="places">What they lie in.</param>
    /// <param name="members">Whom they stand for.</param>
    /// <returns>The text; without names where they would make it longer than <see cref="MostCharacters"/>.</returns>
    public static string Write(
        string @namespace, long schemaHash, IReadOnlyList<string> uses, IReadOnlyList<(KindSymbol Kind, InterfaceKind Types)> kinds,
        IReadOnlyList<NameDeclaration> names, IEnumerable<SharedPlace> places, IEnumerable<SharedMembership> members)
    {
        var writer = new InterfaceWriter();
        writer.Line("namespace", @namespace);
        writer.Line("schema", schemaHash.ToString(CultureInfo.InvariantCulture));
        foreach (string assembly in uses)
            writer.Line("uses", assembly);
        foreach ((_, InterfaceKind types) in kinds)
            writer.Line("kind", types.Word, OrDash(types.Origin), types.Record, OrDash(types.Interface));
        foreach (SharedPlace place in places)
            writer.Line("lies", place.Inner.Kind, place.Inner.Name, place.Outer.Kind, place.Outer.Name);
        foreach (SharedMembership member in members)
            writer.Write(member);
        writer._text.Append('\n');
        foreach ((KindSymbol kind, _) in kinds)
            writer.Write(kind);
        int before = writer._text.Length;
        writer.Write(names, withLabels: true);
        if (writer._text.Length > MostWithLabels)
        {
            writer._text.Length = before;
            writer.Write(names, withLabels: false);
        }
        if (writer._text.Length > MostCharacters)
            writer._text.Length = before;
        return writer._text.ToString();
    }

    private void Write(SharedMembership member)
    {
        string[] said = [member.Group.Kind, member.Group.Name, member.Field, member.Member.Kind, member.Member.Name, SharedDoubts.ToWord(member.Doubt)];
        Line("stands", member.Time.Length == 0 ? said : [.. said, member.Time]);
    }

    private void Write(KindSymbol kind)
    {
        if (kind.IsAbstract)
            _text.Append("abstract ");
        if (kind.IsDerived)
            _text.Append("derived ");
        if (kind.IsFact)
            _text.Append(kind.Aspect == FactAspect.Momentary ? "momentary fact " : "lasting fact ");
        else
            _text.Append("entity ");
        _text.Append(kind.Word);
        Labels(kind.Labels);
        for (int i = 0; i < kind.Bases.Count; i++)
            _text.Append(i == 0 ? " is " : ", ").Append(kind.Bases[i].Word);
        _text.Append('\n');
        foreach (FieldSymbol field in kind.Fields)
        {
            if (field.Owner == kind)
                Write(field);
        }
        if (kind.LifeFields.Count == 2)
            _text.Append("  life ").Append(kind.LifeFields[0].Name).Append(", ").Append(kind.LifeFields[1].Name).Append('\n');
        foreach (CheckSymbol check in kind.Checks)
        {
            if (check.Owner == kind)
                Write(check);
        }
    }

    private void Write(FieldSymbol field)
    {
        _text.Append("  ").Append(field.Name);
        if (field.Clause != field.Name)
            _text.Append(" as ").Append(field.Clause);
        _text.Append(": ").Append(field.TypeText).Append(Multiplicity(field));
        if (field.IsTransitive)
            _text.Append(" transitive");
        if (field.IsAnytime)
            _text.Append(" anytime");
        if (field.IsDistributive)
            _text.Append(" distributive");
        if (field.IsDelegating)
            _text.Append(" delegating");
        if (field.IsQuoted)
            _text.Append(" quoted");
        if (field.IsCited)
            _text.Append(" cited");
        Words(" by ", field.Verbs);
        Words(" with ", field.Qualifiers);
        _text.Append('\n');
    }

    private void Write(CheckSymbol check)
    {
        _text.Append("  check ").Append(check.Text);
        if (check.Message.Length > 0)
            _text.Append(' ').Append(StringLiteral.Quote(check.Message));
        // Most checks have rules of their own, which say how serious they are.
        if (check.Requirement.HasSeverity && check.Severity != FindingSeverity.Warning)
            _text.Append(check.Severity == FindingSeverity.Error ? " as error" : " as information");
        _text.Append('\n');
    }

    private void Write(IReadOnlyList<NameDeclaration> names, bool withLabels)
    {
        foreach (NameDeclaration name in names)
        {
            _text.Append(name.Kind).Append(' ').Append(name.Name);
            if (withLabels)
            {
                Labels(name.Labels);
                for (int i = 0; i < name.OtherNames.Count; i++)
                    _text.Append(i == 0 ? " aka " : ", ").Append(StringLiteral.Quote(name.OtherNames[i]));
            }
            _text.Append('\n');
        }
    }

    private void Labels(IEnumerable<LabelText> labels)
    {
        foreach (LabelText label in labels)
        {
            _text.Append(' ').Append(StringLiteral.Quote(label.Text));
            if (label.Language is { } language)
                _text.Append('@').Append(language);
        }
    }

    private void Words(string before, IReadOnlyList<string> words)
    {
        for (int i = 0; i < words.Count; i++)
            _text.Append(i == 0 ? before : ", ").Append(words[i]);
    }

    private void Line(string word, params string[] values)
    {
        _text.Append(word);
        foreach (string value in values)
            _text.Append(' ').Append(value);
        _text.Append('\n');
    }

    private static string Multiplicity(FieldSymbol field) => (field.Minimum, field.Maximum) switch
    {
        (1, 1) => "",
        (0, 1) => "?",
        (0, int.MaxValue) => "*",
        (1, int.MaxValue) => "+",
        (_, int.MaxValue) => " " + Number(field.Minimum) + "..",
        _ => " " + Number(field.Minimum) + ".." + Number(field.Maximum),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OrDash(string name) => name.Length == 0 ? "-" : name;
}
