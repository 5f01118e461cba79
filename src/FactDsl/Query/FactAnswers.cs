using System;
using System.Collections;
using System.Collections.Generic;

namespace FactDsl;

/// <summary>
/// The answers to a named question, by time, then by the fact's name. They were found while the facts were compiled, and lie in the
/// store: nothing is searched, and each is made when it is looked at.
/// </summary>
/// <typeparam name="T">What the question is called: an answer with a property for each hole.</typeparam>
public sealed class FactAnswers<T> : IReadOnlyList<T>
{
    private readonly StoredAnswers _answers;
    private readonly Func<FactAnswerRow, T> _create;

    /// <summary>Looks a question up in a store; for generated code.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="question">The question's name.</param>
    /// <param name="holes">How many holes it has.</param>
    /// <param name="create">Makes an answer of what was found.</param>
    /// <exception cref="ArgumentNullException">Something is null.</exception>
    /// <exception cref="FactStoreException">The store was compiled without this question, or is damaged.</exception>
    public FactAnswers(FactBase facts, string question, int holes, Func<FactAnswerRow, T> create)
    {
        if (facts is null)
            throw new ArgumentNullException(nameof(facts));
        if (question is null)
            throw new ArgumentNullException(nameof(question));
        _create = create ?? throw new ArgumentNullException(nameof(create));
        _answers = StoredAnswers.Find(facts, question);
        if (_answers.Holes != holes)
            throw new FactStoreException($"The fact store has another question of the name {question}: it was compiled from other facts than the types.");
    }

    /// <summary>How many answers there are.</summary>
    public int Count => _answers.Count;

    /// <summary>False where the question had more combinations than a build looks at: then there may be more answers.</summary>
    public bool IsComplete => _answers.IsComplete;

    /// <summary>Whether a list that a hole stands in says that there are <c>others</c> which it does not name.</summary>
    public bool IsOpen => _answers.IsOpen;

    /// <summary>An answer by its place.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer.</exception>
    /// <exception cref="FactStoreException">The store is damaged.</exception>
    public T this[int index] => (uint)index < (uint)Count ? _create(new FactAnswerRow(_answers, index)) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Walks the answers in their order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
