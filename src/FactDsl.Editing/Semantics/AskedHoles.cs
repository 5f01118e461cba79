using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Syntax;

namespace FactDsl.Editing.Semantics;

/// <summary>The holes of a question, an expectation or a rule, and what they stand for.</summary>
internal static class AskedHoles
{
    /// <summary>What an item of a file asks; null where it asks nothing, or of an unknown kind.</summary>
    public static BoundPattern? PatternOf(BoundFile file, FileItem item)
    {
        int start = item.Span.Start;
        return file.Questions.FirstOrDefault(q => q.Span.Start == start)?.Pattern
            ?? file.Rules.FirstOrDefault(r => r.Span.Start == start)?.Head
            ?? file.Expectations.FirstOrDefault(e => e.Span.Start == start)?.Pattern;
    }

    /// <summary>What a hole stands for at a place, in words.</summary>
    public static string Describe(HolePlace place) => place.Role switch
    {
        HoleRole.Item => $"the `{place.Kind!.Word}`",
        HoleRole.Value => place.ItemKind is { } kind ? $"{(kind.Word[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} `{kind.Word}` (`{place.Field!.Clause}`)" : $"a value of `{place.Field!.Clause}`",
        HoleRole.Verb => $"a verb of `{place.Field!.Clause}`",
        HoleRole.Source => "a source",
        HoleRole.Count => "how many",
        _ => place.Part switch
        {
            TimePart.Beginning => "when it began",
            TimePart.End => "when it ended",
            TimePart.Seen => "when it was last seen to hold",
            _ => "when",
        },
    };

    /// <summary>A hole of the question that may be a value of a field; null where none may.</summary>
    public static string? Fitting(IReadOnlyList<QuestionHole> holes, FieldSymbol field)
        => field.Type == FieldType.Item ? holes.FirstOrDefault(h => h.Places.Any(p => p.ItemKind is { } kind && (kind.Is(field.ItemKind!) || field.ItemKind!.Is(kind))))?.Name : null;
}
