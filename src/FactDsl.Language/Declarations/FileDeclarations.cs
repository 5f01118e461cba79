using System;
using System.Collections.Generic;
using FactDsl.Language.Collections;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Declarations;

/// <summary>What other files can see of a file: its kinds and its names, without positions.</summary>
/// <param name="Path">The path that facts carry.</param>
/// <param name="Definitions">Kinds defined or added to.</param>
/// <param name="Names">Items that have a name.</param>
public sealed record FileDeclarations(
    string Path,
    EquatableArray<KindDeclaration> Definitions,
    EquatableArray<NameDeclaration> Names)
{
    /// <summary>The words that items and questions begin with, each once, in ordinal order.</summary>
    public EquatableArray<string> KindsUsed { get; init; }

    /// <summary>The names of its questions, in the order written.</summary>
    public EquatableArray<string> Questions { get; init; }

    /// <summary>The names of its rules, in the order written.</summary>
    public EquatableArray<string> Rules { get; init; }

    /// <summary>The words of the kinds that its rules derive, each once, in ordinal order.</summary>
    public EquatableArray<string> Derived { get; init; }

    /// <summary>What kinds are made of; null where the file defines none. The kinds of a project are the same for as long as this is.</summary>
    public FileDeclarations? OfKinds => Definitions.Count == 0 ? null : new FileDeclarations(Path, Definitions, default);

    /// <summary>What the table of names is made of; null where the file names nothing. Among the same kinds the table is the same for as long as this is.</summary>
    public FileDeclarations? OfNames => Names.Count == 0 && Questions.Count == 0 && Rules.Count == 0 ? null : new FileDeclarations(Path, default, Names) { Questions = Questions, Rules = Rules, Derived = Derived };

    /// <summary>Reads the declarations of a parsed file.</summary>
    public static FileDeclarations Of(string path, FileSyntax file)
    {
        var definitions = new List<KindDeclaration>();
        var names = new List<NameDeclaration>();
        var used = new SortedSet<string>(StringComparer.Ordinal);
        List<string>? questions = null, rules = null;
        var derived = new SortedSet<string>(StringComparer.Ordinal);
        foreach (FileItem item in file.Items)
        {
            HeadSyntax? head = item.Syntax switch
            {
                StatementSyntax statement => statement.Head,
                AskingSyntax and not ExpectationSyntax => ((AskingSyntax)item.Syntax).Pattern,
                _ => null,
            };
            if (head is { Kind: >= 0 })
                used.Add(item.Syntax.TextOf(head.Kind));
            if (head is not null && item.Syntax is AskingSyntax asking)
            {
                foreach (PartSyntax part in asking.Parts)
                {
                    if (part.Head is { } further)
                        used.Add(item.Syntax.TextOf(further.Kind));
                }
            }
            switch (item.Syntax)
            {
                case DefinitionSyntax definition:
                    definitions.Add(Read(definition));
                    break;
                case StatementSyntax { Head.Name: >= 0 } statement:
                    names.Add(Read(statement));
                    break;
                case QuestionSyntax question:
                    (questions ??= []).Add(NameText.Of(question, question.Name));
                    break;
                case RuleSyntax rule:
                    (rules ??= []).Add(NameText.Of(rule, rule.Name));
                    derived.Add(rule.TextOf(rule.Pattern.Kind));
                    break;
            }
        }
        return new FileDeclarations(path, EquatableArray.From(definitions), EquatableArray.From(names))
        {
            Questions = questions is null ? default : EquatableArray.From(questions),
            Derived = derived.Count == 0 ? default : EquatableArray.From(derived),
            Rules = rules is null ? default : EquatableArray.From(rules),
            KindsUsed = EquatableArray.From(used),
        };
    }

    private static NameDeclaration Read(StatementSyntax statement)
    {
        string name = NameText.Of(statement, statement.Head.Name);
        List<string>? formerNames = null, otherNames = null;
        foreach (ClauseSyntax clause in statement.Body.Head)
            AddNames(statement, clause, ref formerNames, ref otherNames);
        foreach (LineSyntax line in statement.Body.Lines)
            AddNames(statement, line.Clauses[0], ref formerNames, ref otherNames);
        return new NameDeclaration(statement.TextOf(statement.Head.Kind), name, ReadLabels(statement, statement.Head.Labels))
        {
            FormerNames = formerNames is null ? default : EquatableArray.From(formerNames),
            OtherNames = otherNames is null ? default : EquatableArray.From(otherNames),
        };
    }

    /// <summary>Adds what a clause that describes the item says it was called before, or is called too.</summary>
    private static void AddNames(StatementSyntax statement, ClauseSyntax clause, ref List<string>? formerNames, ref List<string>? otherNames)
    {
        ReadOnlySpan<char> word = statement.SpanTextOf(clause.Word);
        if (word.SequenceEqual("renamed-from".AsSpan()))
        {
            foreach (ValueSyntax value in clause.Values)
            {
                if (value.Kind == ValueSyntaxKind.Name)
                    (formerNames ??= []).Add(NameText.Of(statement, value.First));
            }
        }
        else if (word.SequenceEqual("aka".AsSpan()))
        {
            foreach (ValueSyntax value in clause.Values)
            {
                // The strings behind the first are the same name in other languages.
                for (int token = value.First; value.Kind == ValueSyntaxKind.Text && token <= value.End; token++)
                    (otherNames ??= []).Add(StringLiteral.Read(statement.TextOf(token)).Text);
            }
        }
    }

    private static KindDeclaration Read(DefinitionSyntax definition)
    {
        DefinitionHeadSyntax head = definition.Head;
        var fields = new FieldDeclaration[definition.Fields.Count];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = Read(definition, definition.Fields[i]);
        return new KindDeclaration(
            definition.TextOf(head.Category),
            Words(definition, head.Modifiers),
            definition.TextOf(head.Word),
            ReadLabels(definition, head.Labels),
            Words(definition, head.Bases),
            new(fields),
            definition.Documentation)
        {
            Life = Words(definition, definition.Life),
            Checks = ReadChecks(definition),
        };
    }

    private static FieldDeclaration Read(DefinitionSyntax definition, FieldSyntax field)
    {
        string? type = null;
        if (field.Type >= 0)
            type = field.Words.Count > 0 ? FieldDeclaration.OneOf : definition.TextOf(field.Type);
        return new FieldDeclaration(
            definition.TextOf(field.Name),
            field.Clause < 0 ? null : definition.TextOf(field.Clause),
            type,
            Words(definition, field.Words),
            field.Multiplicity < 0 ? "" : definition.TextOf(field.Multiplicity),
            field.Transitive >= 0,
            field.Anytime >= 0,
            field.Distributive >= 0,
            field.Delegating >= 0,
            field.Quoted >= 0,
            field.Cited >= 0,
            Words(definition, field.Verbs),
            Words(definition, field.Qualifiers),
            field.Documentation);
    }

    private static EquatableArray<CheckDeclaration> ReadChecks(DefinitionSyntax definition)
    {
        var checks = new CheckDeclaration[definition.Checks.Count];
        for (int i = 0; i < checks.Length; i++)
        {
            CheckSyntax check = definition.Checks[i];
            var conditions = new CheckPartDeclaration[check.Conditions.Count];
            for (int c = 0; c < conditions.Length; c++)
                conditions[c] = Read(definition, check.Conditions[c]);
            checks[i] = new CheckDeclaration(
                Read(definition, check.Requirement),
                new(conditions),
                check.Message < 0 ? "" : StringLiteral.Read(definition.TextOf(check.Message)).Text,
                check.Severity < 0 ? null : definition.TextOf(check.Severity));
        }
        return new(checks);
    }

    private static CheckPartDeclaration Read(DefinitionSyntax definition, CheckPartSyntax part)
        => new(part.Form, Words(definition, part.Names), part.Amount < 0 ? "" : definition.TextOf(part.Amount));

    private static EquatableArray<LabelText> ReadLabels(ItemSyntax item, IReadOnlyList<int> tokens)
    {
        var labels = new LabelText[tokens.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            var literal = StringLiteral.Read(item.TextOf(tokens[i]));
            labels[i] = new LabelText(literal.Text, literal.Tag);
        }
        return new(labels);
    }

    private static EquatableArray<string> Words(ItemSyntax item, IReadOnlyList<int> tokens)
    {
        string[] words = new string[tokens.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = item.TextOf(tokens[i]);
        return new(words);
    }
}
