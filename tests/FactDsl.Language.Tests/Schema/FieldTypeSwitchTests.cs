using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl.Language.Schema;
using FactDsl.Language.Tests.Layers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FactDsl.Language.Tests.Schema;

/// <summary>
/// No part of the sources has an answer for types that it does not know: who adds one to <see cref="FieldType"/> is told of every
/// place that has to decide about it.
/// </summary>
public sealed class FieldTypeSwitchTests
{
    private static readonly Dictionary<string, string[]> s_members = new(StringComparer.Ordinal)
    {
        [nameof(FieldType)] = Enum.GetNames<FieldType>(),
        [nameof(FieldForm)] = Enum.GetNames<FieldForm>(),
    };

    private static readonly SyntaxNode[] s_sources = [.. Sources()];

    [Fact]
    public void A_switch_names_every_type()
    {
        Switch[] all = [.. s_sources.SelectMany(static s => s.DescendantNodes()).Select(Switch.Of).OfType<Switch>()];
        // Something is wrong with the search where it finds hardly anything.
        Assert.True(all.Length > 20);
        Assert.Equal([], all.Select(Missing).OfType<string>());
    }

    [Fact]
    public void No_condition_lists_types()
        => Assert.Equal([], s_sources.SelectMany(static s => s.DescendantNodes()).Where(Lists).Select(static n => $"{PlaceOf(n)}: what these types have in common is a property of {nameof(FieldTypeInfo)}: {n}"));

    [Theory]
    [InlineData("type switch { FieldType.Date => 1, _ => 2 }", "it has a default")]
    [InlineData("type switch { FieldType.Date => 1, FieldType.Text => 2 }", "it lacks Number, Money")]
    [InlineData("form switch { FieldForm.Order or FieldForm.Item or FieldForm.Text => 1, FieldForm.Word => 2, FieldForm.Flag when x => 3, FieldForm.Measure or FieldForm.Code => 4 }", "it lacks Flag")]
    [InlineData("form switch { FieldForm.Order or FieldForm.Item or FieldForm.Text or FieldForm.Word or FieldForm.Flag => 3, FieldForm.Measure or FieldForm.Code => 4 }", null)]
    [InlineData("day switch { Day.Monday => 1, _ => 2 }", null)]
    public void What_a_switch_lacks_is_told(string text, string? lacks)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText($"class C {{ object M() => {text}; }}").GetRoot();
        string? told = root.DescendantNodes().Select(Switch.Of).OfType<Switch>().Select(Missing).SingleOrDefault();
        if (lacks is null)
            Assert.Null(told);
        else
            Assert.Contains(lacks, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field.Type is FieldType.Item or FieldType.Any", true)]
    [InlineData("field is { Type: FieldType.Item or FieldType.Any }", true)]
    [InlineData("field.Type == FieldType.Item || field.Type == FieldType.Any", true)]
    [InlineData("field.Type != FieldType.Item && field.Type != FieldType.Any", true)]
    [InlineData("field.Type == FieldType.Item", false)]
    [InlineData("field.Form is FieldForm.Item or FieldForm.Word", false)]
    public void A_list_of_types_is_found(string text, bool isList)
        => Assert.Equal(isList, CSharpSyntaxTree.ParseText($"class C {{ bool M() => {text}; }}").GetRoot().DescendantNodes().Any(Lists));

    private static string? Missing(Switch of)
    {
        if (of.HasDefault)
            return $"{PlaceOf(of.Node)}: it has a default for types that it does not name";
        string[] lacks = [.. s_members[of.Enumeration].Except(of.Names)];
        return lacks.Length == 0 ? null : $"{PlaceOf(of.Node)}: it lacks {string.Join(", ", lacks)}";
    }

    /// <summary>Whether a pattern or a condition, outside a switch over types, names several of them.</summary>
    private static bool Lists(SyntaxNode node)
        => node switch
        {
            BinaryPatternSyntax pattern => pattern.Parent is not (BinaryPatternSyntax or SwitchExpressionArmSyntax or CasePatternSwitchLabelSyntax) && Named(pattern, nameof(FieldType)).Count() > 1,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.LogicalAndExpression } condition => Compared(condition.Left) is { } left && left == Compared(condition.Right),
            _ => false,
        };

    /// <summary>What is compared with a type; null for another condition.</summary>
    private static string? Compared(ExpressionSyntax condition)
        => condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } equal && Named(equal.Right, nameof(FieldType)).Any() ? equal.Left.ToString() : null;

    private static IEnumerable<string> Named(SyntaxNode within, string enumeration)
        => within.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Where(m => m.Expression is IdentifierNameSyntax of && of.Identifier.ValueText == enumeration).Select(static m => m.Name.Identifier.ValueText);

    private static string PlaceOf(SyntaxNode node)
        => $"{Path.GetFileName(node.SyntaxTree.FilePath)}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    private static IEnumerable<SyntaxNode> Sources()
        => ((string[])["src", "tests"]).SelectMany(static f => Directory.EnumerateDirectories(Path.Combine(Repository.Root, f))).SelectMany(FolderReferences.FilesOf).Select(static f => (Path: f, Text: File.ReadAllText(f)))
            .Where(static f => s_members.Keys.Any(k => f.Text.Contains(k + ".", StringComparison.Ordinal)))
            .Select(static f => CSharpSyntaxTree.ParseText(f.Text, new CSharpParseOptions(LanguageVersion.Preview), f.Path).GetRoot());

    /// <summary>A switch over types or forms.</summary>
    /// <param name="Node">It.</param>
    /// <param name="Enumeration">What it is over.</param>
    /// <param name="Names">The values that it names without a further condition.</param>
    /// <param name="HasDefault">Whether it takes values that it does not name.</param>
    private sealed record Switch(SyntaxNode Node, string Enumeration, string[] Names, bool HasDefault)
    {
        public static Switch? Of(SyntaxNode node) => node switch
        {
            SwitchExpressionSyntax { Arms: var arms } => Of(node, arms.Select(static a => ((SyntaxNode?)a.Pattern, a.WhenClause is not null))),
            SwitchStatementSyntax { Sections: var sections } => Of(node, sections.SelectMany(static s => s.Labels).Select(static l => l switch
            {
                CasePatternSwitchLabelSyntax pattern => ((SyntaxNode?)pattern.Pattern, pattern.WhenClause is not null),
                CaseSwitchLabelSyntax plain => (plain.Value, false),
                _ => (null, false),
            })),
            _ => null,
        };

        private static Switch? Of(SyntaxNode node, IEnumerable<(SyntaxNode? Pattern, bool IsGuarded)> arms)
        {
            (SyntaxNode? Pattern, bool IsGuarded)[] all = [.. arms];
            foreach (string enumeration in s_members.Keys)
            {
                if (!all.Any(a => IsOver(a.Pattern, enumeration)))
                    continue;
                string[] names = [.. all.Where(static a => !a.IsGuarded && a.Pattern is not null).SelectMany(a => Named(a.Pattern!, enumeration))];
                return new Switch(node, enumeration, names, all.Any(static a => a.Pattern is null or DiscardPatternSyntax or VarPatternSyntax));
            }
            return null;
        }

        /// <summary>Whether a pattern is a value of the enumeration or several, and not one that has such a value somewhere in it.</summary>
        private static bool IsOver(SyntaxNode? pattern, string enumeration) => pattern switch
        {
            BinaryPatternSyntax either => IsOver(either.Left, enumeration),
            ConstantPatternSyntax { Expression: MemberAccessExpressionSyntax value } => IsOver(value, enumeration),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax of } => of.Identifier.ValueText == enumeration,
            _ => false,
        };
    }
}
