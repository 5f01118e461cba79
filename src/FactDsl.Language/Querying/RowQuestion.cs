using System.Collections.Generic;
using FactDsl.Language.Binding;
using FactDsl.Language.Schema;
using FactDsl.Language.Storage;

namespace FactDsl.Language.Querying;

/// <summary>A question without holes, asked of one fact after the other.</summary>
internal sealed class RowQuestion
{
    private readonly RowSearch _search;
    private readonly List<QuestionAnswer> _answers = [];

    private RowQuestion(RowSearch search) => _search = search;

    /// <summary>Prepares a question for a kind; null where no fact of the kind can answer it.</summary>
    public static RowQuestion? Of(FactBase facts, StoreLayout layout, BoundPattern pattern, KindSymbol kind)
    {
        var holes = HoleTable.Of(pattern);
        return QuestionPlan.Make(facts, layout, pattern, kind, holes) is { } plan
            ? new RowQuestion(new RowSearch(facts, layout, plan, holes, new AskBudget(AskLimits.Default)))
            : null;
    }

    /// <summary>Whether the fact of a row answers: surely, perhaps, or not.</summary>
    public FactTruth Ask(int row)
    {
        _answers.Clear();
        _search.Search(row, _answers);
        if (_answers.Count == 0)
            return FactTruth.No;
        foreach (QuestionAnswer answer in _answers)
        {
            if (answer.IsCertain)
                return FactTruth.Yes;
        }
        return FactTruth.Maybe;
    }
}
