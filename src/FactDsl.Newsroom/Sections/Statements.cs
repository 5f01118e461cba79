using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Who said what, in the words and the language it was said in.</summary>
internal sealed class Statements : Section
{
    public override string Heading(Narrowing narrowing) => "Statements";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Statement statement in narrowing.Of(Statement.All))
        {
            string title = statement.Labels.Count > 0 ? $"{Words.Sentence(Words.Label(statement))} of " : "";
            string subject = statement.Subjects.Count > 0 ? $", about {Words.List(statement.Subjects)}" : "";
            string words = statement.Words.Count > 0 ? $": {string.Join("; ", statement.Words.Select(Quote))}" : "";
            yield return narrowing.Line(statement, $"{title}{Words.List(statement.Speakers)}{Times.CommaWhen(statement)}{subject}{words}");
        }
    }

    private static string Quote(FactText text)
    {
        string language = text.Language is { } tag ? $" ({tag})" : "";
        string translations = string.Concat(text.Translations.Select(translation => $", “{translation.Text}” ({translation.Language})"));
        return $"“{text.Text}”{language}{translations}";
    }
}
