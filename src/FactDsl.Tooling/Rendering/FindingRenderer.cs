using System;
using System.Globalization;
using System.Text;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Rendering;

/// <summary>Shows findings as plain text for a terminal: the message, the line with the place marked, and the ways to mend it.</summary>
public static class FindingRenderer
{
    private const int WidestLine = 110;

    /// <summary>Shows one finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="source">The text it was found in.</param>
    /// <param name="others">Gives the text of another file, for the other place involved; null where it is not at hand.</param>
    /// <returns>Lines that end with <c>\n</c>, without colours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> or <paramref name="source"/> is null.</exception>
    public static string Render(Finding finding, FindingSource source, Func<string, FindingSource?>? others = null)
    {
        if (finding is null)
            throw new ArgumentNullException(nameof(finding));
        if (source is null)
            throw new ArgumentNullException(nameof(source));
        RelatedPlace? related = finding.Related;
        FindingSource? other = related is null ? null : related.File == source.Path ? source : others?.Invoke(related.File);
        var place = new Place(source, finding.Span);
        Place? otherPlace = other is null ? null : new Place(other, related!.Span);
        int gutter = Math.Max(place.Number.Length, otherPlace?.Number.Length ?? 0);
        string margin = new(' ', gutter);

        var text = new StringBuilder();
        text.Append(NameOf(finding.Rule.Severity)).Append('[').Append(finding.Rule.Id).Append("]: ").Append(finding.Message).Append('\n');
        text.Append(margin).Append("--> ").Append(place.Location).Append('\n');
        place.AppendExcerpt(text, gutter, '^', "");
        if (otherPlace is not null)
        {
            text.Append(margin).Append("::: ").Append(otherPlace.Location).Append('\n');
            otherPlace.AppendExcerpt(text, gutter, '-', related!.Message);
        }
        else if (related is not null)
        {
            text.Append(margin).Append("::: ").Append(ShownText.Of(related.File)).Append(": ").Append(related.Message).Append('\n');
        }
        foreach (RelatedPlace ground in finding.Grounds)
        {
            FindingSource? of = ground.File == source.Path ? source : others?.Invoke(ground.File);
            text.Append(margin).Append("::: ").Append(of is null ? ShownText.Of(ground.File) : new Place(of, ground.Span).Location).Append(": ").Append(ground.Message).Append('\n');
        }
        foreach (FindingFix fix in finding.Fixes)
            text.Append(margin).Append(" = help: ").Append(ShownText.Of(fix.Title)).Append('\n');
        return text.ToString();
    }

    private static string NameOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>A span on its line.</summary>
    private sealed class Place
    {
        private readonly FindingSource _source;
        private readonly LinePosition _start;
        private readonly LinePosition _end;

        public Place(FindingSource source, TextSpan span)
        {
            _source = source;
            _start = source.Lines.PositionOf(span.Start);
            _end = source.Lines.PositionOf(span.End);
        }

        /// <summary>The line from 1.</summary>
        public string Number => (_start.Line + 1).ToString(CultureInfo.InvariantCulture);

        /// <summary>Path, line and column from 1, the column in UTF-16 units as compilers and editors count.</summary>
        public string Location => string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}", ShownText.Of(_source.Path), _start.Line + 1, _start.Character + 1);

        public void AppendExcerpt(StringBuilder text, int gutter, char mark, string label)
        {
            TextSpan line = _source.LineAt(_start.Line);
            bool goesOn = _end.Line > _start.Line;
            int start = Math.Min(_start.Character, line.Length);
            var excerpt = SourceExcerpt.Of(_source.Text, line, start, goesOn ? line.Length : Math.Min(_end.Character, line.Length), WidestLine);
            string margin = new(' ', gutter);
            text.Append(margin).Append(" |\n");
            text.Append(Number.PadLeft(gutter)).Append(" |");
            if (excerpt.Line.Length > 0)
                text.Append(' ').Append(excerpt.Line);
            text.Append('\n').Append(margin).Append(" | ").Append(' ', excerpt.Column).Append(mark, excerpt.Width);
            if (goesOn)
                text.Append(" … to line ").Append((_end.Line + 1).ToString(CultureInfo.InvariantCulture));
            if (label.Length > 0)
                text.Append(' ').Append(label);
            text.Append('\n');
        }
    }
}
