using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Language.Schema;

/// <summary>The part of a definition that a problem is about.</summary>
internal enum DefinitionPart
{
    Modifier,
    Word,
    Base,
    Field,
    Clause,
    Type,
    ListedWord,
    Multiplicity,
    Transitive,
    Anytime,
    Distributive,
    Delegating,
    Quoted,
    Cited,
    Verb,
    Qualifier,
    LifeField,
    CheckName,
    CheckAmount,
    CheckSeverity,
}

/// <summary>
/// Something wrong with a definition, by its place in the file's definitions rather than by offsets, so that kinds stay
/// the same while text moves.
/// </summary>
/// <param name="File">The file's path.</param>
/// <param name="Definition">Which of the file's definitions, from 0.</param>
/// <param name="Field">Which of its fields, or of its checks, from 0; -1 for its first line.</param>
/// <param name="Part">The part.</param>
/// <param name="Index">Which of several such parts, from 0.</param>
/// <param name="Rule">The rule broken.</param>
/// <param name="Arguments">The words of the message.</param>
internal sealed record SchemaProblem(
    string File,
    int Definition,
    int Field,
    DefinitionPart Part,
    int Index,
    FindingRule Rule,
    EquatableArray<string> Arguments)
{
    /// <summary>The other definition involved, where there is one.</summary>
    public RelatedDefinition? Other { get; init; }

    /// <summary>What to write in place of the part: the nearest word that there is; empty where none is near.</summary>
    public string Nearest { get; init; } = "";

    /// <summary>Which condition of a check; -1 for its requirement.</summary>
    public int Condition { get; init; } = -1;

    /// <summary>The finding, at the place where the file has the part now.</summary>
    /// <param name="definitions">The file's definitions, in order.</param>
    public Finding In(IReadOnlyList<FileItem> definitions)
    {
        FileItem item = definitions[Definition];
        var definition = (DefinitionSyntax)item.Syntax;
        int token = TokenIn(definition);
        IEnumerable<FindingFix> fixes = Fixes(definition, token).Select(fix => fix.Shift(item.Start));
        return Finding.At(Rule, definition.Tokens[token].Span.Shift(item.Start), [.. Arguments]) with { Definition = Other, Fixes = new([.. fixes]) };
    }

    /// <summary>The same problem of a word for which another may be meant.</summary>
    /// <param name="nearest">The words that may be, the nearest first; the message ends with them.</param>
    public SchemaProblem Meaning(IReadOnlyList<string> nearest)
        => this with { Arguments = new([.. Arguments, Suggestion.Text(nearest)]), Nearest = nearest.Count > 0 ? nearest[0] : "" };

    private IEnumerable<FindingFix> Fixes(DefinitionSyntax definition, int token)
    {
        DefinitionHeadSyntax head = definition.Head;
        TextSpan span = definition.Tokens[token].Span;
        if (Nearest.Length > 0)
        {
            yield return FindingFix.Replace($"Write {Nearest}", span, Nearest);
        }
        else if (Rule == FindingRules.ModifierDoesNotFit && Field < 0 && Part == DefinitionPart.Modifier)
        {
            yield return FindingFix.Replace($"Remove {definition.TextOf(token)}", TextSpan.Between(span.Start, definition.Tokens[token + 1].Start), "");
        }
        else if (Rule == FindingRules.ModifierDoesNotFit && Field >= 0)
        {
            yield return FindingFix.Replace($"Remove {definition.TextOf(token)}", TextSpan.Between(definition.Tokens[token - 1].End, span.End), "");
        }
        else if (Rule == FindingRules.ReadingExpected)
        {
            var before = new TextSpan(definition.Tokens[head.Category].Start, 0);
            yield return FindingFix.Replace("Write momentary", before, "momentary ") with { IsChoice = true };
            yield return FindingFix.Replace("Write lasting", before, "lasting ") with { IsChoice = true };
        }
        else if (Rule == FindingRules.DuplicateKind && head.Bases.Count == 0)
        {
            yield return FindingFix.Replace("Write extend", TextSpan.Between(definition.Tokens[0].Start, definition.Tokens[head.Word].Start), "extend ");
        }
    }

    private int TokenIn(DefinitionSyntax definition)
    {
        DefinitionHeadSyntax head = definition.Head;
        if (Part == DefinitionPart.LifeField)
            return definition.Life[Index];
        if (Part is DefinitionPart.CheckName or DefinitionPart.CheckAmount or DefinitionPart.CheckSeverity)
            return TokenIn(definition.Checks[Field]);
        if (Field < 0)
        {
            return Part switch
            {
                DefinitionPart.Modifier => head.Modifiers[Index],
                DefinitionPart.Base => head.Bases[Index],
                _ => head.Word,
            };
        }
        FieldSyntax field = definition.Fields[Field];
        int token = Part switch
        {
            DefinitionPart.Clause => field.Clause,
            DefinitionPart.Type => field.Type,
            DefinitionPart.ListedWord => field.Words[Index],
            DefinitionPart.Multiplicity => field.Multiplicity,
            DefinitionPart.Transitive => field.Transitive,
            DefinitionPart.Anytime => field.Anytime,
            DefinitionPart.Distributive => field.Distributive,
            DefinitionPart.Delegating => field.Delegating,
            DefinitionPart.Quoted => field.Quoted,
            DefinitionPart.Cited => field.Cited,
            DefinitionPart.Verb => field.Verbs[Index],
            DefinitionPart.Qualifier => field.Qualifiers[Index],
            _ => field.Name,
        };
        return token < 0 ? field.Name : token;
    }

    private int TokenIn(CheckSyntax check)
    {
        CheckPartSyntax part = Condition < 0 ? check.Requirement : check.Conditions[Condition];
        return Part switch
        {
            DefinitionPart.CheckAmount => part.Amount,
            DefinitionPart.CheckSeverity => check.Severity,
            _ => part.Names[Index],
        };
    }
}
