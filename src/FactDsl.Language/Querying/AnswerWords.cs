using System.Collections.Generic;
using System.Globalization;
using System.Text;
using FactDsl.Language.Collections;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>Puts answers into the words of one finding, of which there may be many, and keeps of which items these tell the lines.</summary>
/// <param name="image">What was asked.</param>
internal sealed class AnswerWords(StoreImage image)
{
    private const int Most = 6;
    private const int MostCharacters = 64;

    private readonly List<ToldLine> _lines = [];

    /// <summary>The items whose lines were told, in the order of the words.</summary>
    public EquatableArray<ToldLine> Lines => EquatableArray.From(_lines);

    /// <summary><c>`A`, `B` and 3 more</c>: as many as are read in one glance.</summary>
    public string Tell(List<AnswerValue> values)
    {
        var text = new StringBuilder();
        for (int i = 0; i < values.Count; i++)
        {
            string value = "`" + Tell(values[i], out ToldLine? line) + "`";
            bool isLast = i == values.Count - 1;
            if (i > 0 && (text.Length + value.Length > MostCharacters || (i >= Most - 1 && !isLast)))
                return text.Append(" and ").Append((values.Count - i).ToString(CultureInfo.InvariantCulture)).Append(" more").ToString();
            text.Append(i == 0 ? "" : isLast ? " and " : ", ").Append(value);
            if (line is not null)
                _lines.Add(line);
        }
        return text.ToString();
    }

    private string Tell(AnswerValue value, out ToldLine? line)
    {
        line = null;
        if (value.Row < 0 || value.Text.Length > 0)
            return ShownText.Of(value.ToString());
        StoreRow row = image.Rows[value.Row];
        line = new ToldLine(row.Path, row.Item.Span);
        return $"{row.Item.Kind.Word} ({ShownText.Of(row.Path)}:{ShownText.Line})";
    }
}
