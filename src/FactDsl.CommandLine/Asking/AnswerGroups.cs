using System;
using System.Collections.Generic;
using System.Linq;
using FactDsl.Language.Querying;

namespace FactDsl.CommandLine.Asking;

/// <summary>How many answers share what they have in some columns.</summary>
/// <param name="Keys">What they share, in the order of the columns.</param>
/// <param name="Certain">How many answer whatever the open dates turn out to be.</param>
/// <param name="Possible">How many more may answer.</param>
/// <param name="First">The first of them.</param>
internal sealed record AnswerGroup(IReadOnlyList<string> Keys, int Certain, int Possible, QuestionAnswer? First = null)
{
    /// <summary>The groups of answers, in the order of their first; without columns all answers are one, even where there are none.</summary>
    public static IReadOnlyList<AnswerGroup> Of(IEnumerable<QuestionAnswer> answers, AnswerColumns columns, IReadOnlyList<string> by)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new List<AnswerGroup>();
        if (by.Count == 0)
        {
            places.Add("", 0);
            groups.Add(new AnswerGroup([], 0, 0));
        }
        foreach (QuestionAnswer answer in answers)
        {
            string[] keys = [.. by.Select(c => columns.Cell(answer, c))];
            string key = string.Join('\0', keys);
            if (!places.TryGetValue(key, out int place))
            {
                places.Add(key, place = groups.Count);
                groups.Add(new AnswerGroup(keys, 0, 0, answer));
            }
            AnswerGroup group = groups[place];
            groups[place] = answer.IsCertain ? group with { Certain = group.Certain + 1 } : group with { Possible = group.Possible + 1 };
        }
        return groups;
    }
}
