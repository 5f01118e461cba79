using System;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using FactDsl.Language.Binding;

namespace FactDsl.Language.Tests.Binding;

/// <summary>A cache of spellings gives back what it was asked for, whatever came before.</summary>
public sealed class SpellingCacheTests
{
    [Fact]
    public void A_word_repeated_is_the_same_string()
    {
        var cache = new SpellingCache();
        Assert.Same(cache.Of("participants of".AsSpan(0, 12)), cache.Of("participants".AsSpan()));
    }

    [Fact]
    public void The_characters_are_those_asked_for_although_places_are_shared()
        => Gen.String[0, 40].Array[0, 200].Sample(static texts =>
        {
            var cache = new SpellingCache();
            foreach (string text in texts.Concat(texts))
                Assert.Equal(text, cache.Of(text.AsSpan()));
        }, iter: 200);

    [Fact]
    public void Threads_may_share_it()
    {
        var cache = new SpellingCache();
        string[] names = [.. Enumerable.Range(0, 100_000).Select(static i => "Name" + i)];
        Parallel.ForEach(names.Concat(names), name => Assert.Equal(name, cache.Of(name.AsSpan())));
    }
}
