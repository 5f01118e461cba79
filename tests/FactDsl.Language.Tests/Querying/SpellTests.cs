using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using FactDsl.Language.Querying;

namespace FactDsl.Language.Tests.Querying;

/// <summary>What held several times is answered for each time, and what several held at once is asked of the days that they share.</summary>
public class SpellTests
{
    private readonly AskedFacts _facts = AskedFacts.From("""
        country Egypt
        country Syria
        country Iraq
        country Sudan
        alliance League since 1945 as-of 2012-12-31
          of Egypt since 1945 until 1979
          of Egypt since 1989
          of Syria until 1961
          of Iraq since 1962
          of Sudan
        alliance Pact since 1955
          of Iraq until 1959
        alliance X since 1949
          of Egypt until 1960
          of Syria since 1961
          of Iraq
        """);

    [Theory]
    [InlineData("alliance League of ?m", "Syria until 1961; Egypt since 1945 until 1979; Sudan since 1945 as-of 2012-12-31; Iraq since 1962; Egypt since 1989")]
    [InlineData("alliance ?a of Egypt", "League since 1945 until 1979; X until 1960; League since 1989")]
    [InlineData("alliance ?a of Egypt, Iraq", "X since 1949 until 1960; League since 1962 until 1979; League since 1989 as-of 2012-12-31")]
    [InlineData("alliance League of Egypt, ?q during 1949/1970", "Syria since 1945 until 1961; Sudan since 1945 until 1979; Iraq since 1962 until 1979")]
    [InlineData("alliance ?a of Iraq until ?", "Pact until 1959")]
    public void An_answer_is_given_for_each_spell_and_tells_it(string question, string told) => Assert.Equal(told, Told(question));

    [Theory]
    [InlineData("alliance X of ?p, ?q during 1949/1970", "Egypt+Iraq, Iraq+Egypt, Iraq+Syria, Syria+Iraq")]
    [InlineData("alliance X of Egypt, Syria during 1949/1970", "")]
    [InlineData("alliance X of Egypt, Syria", "")]
    [InlineData("alliance ?a of Egypt, Syria", "League")]
    [InlineData("alliance ?a of Egypt, ?, ? during 1960", "League")]
    [InlineData("alliance ?a of Egypt, ?, ? during 1950", "League")]
    [InlineData("alliance ?a of Egypt, ? during 1959", "League, X")]
    [InlineData("alliance ?a of Egypt, Iraq on 1980", "")]
    [InlineData("alliance ?a of Iraq, Sudan since 1962", "League")]
    public void Two_that_never_were_members_together_are_no_pair(string question, string told) => Assert.Equal(told, string.Join(", ", _facts.Told(question).Split(", ").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("alliance ?a as-of 2012-12-31", "League")]
    [InlineData("alliance ?a as-of 2012-12-31\n  of ?m since ?s until ../2012-12-30\n", "League+Egypt+1945, League+Syria+1945")]
    [InlineData("alliance ?a on 2000\n  of ?m until 1961\n", "League+Syria")]
    public void A_condition_on_the_fact_is_not_asked_of_a_value_that_has_its_own(string question, string told)
        => Assert.Equal(told, string.Join(", ", _facts.Told(question).Replace("?", "", StringComparison.Ordinal).Split(", ").Order(StringComparer.Ordinal)));

    [Fact]
    public void Without_holes_a_fact_answers_once() => Assert.Equal(2, _facts.Ask("alliance of Egypt").Answers.Count);

    /// <summary>Every spell of every member is one of those that its days allow: the question is asked in each such world.</summary>
    [Fact]
    public void A_pair_is_certain_where_it_is_one_in_every_world_and_possible_where_it_is_one_in_some()
        => Gen.Select(Gen.Select(Gen.Int[1, 7], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 2], (start, wide, lasts, late) => new Spell(start, start + wide, start + wide + lasts, start + wide + lasts + late)).Array[2, 3], Gen.Int[1, 9], Gen.Int[0, 3], Gen.OneOf("on", "during")).Sample(
            (spells, first, length, word) =>
            {
                string members = string.Concat(spells.Select(static (s, i) => $"  of C{i} since {Days(s.StartEarliest, s.StartLatest)} until {Days(s.EndEarliest, s.EndLatest)}\n"));
                var facts = AskedFacts.From(string.Concat(spells.Select(static (_, i) => $"country C{i}\n")) + "alliance X since 1990\n" + members);
                QuestionAnswers answers = facts.Ask($"alliance X of {string.Join(", ", spells.Select(static (_, i) => $"C{i}"))} {word} {Day(first)}/{Day(first + length)}");
                bool[] worlds = [.. Worlds(spells, 0, 0, 99).Select(shared => word == "on" ? shared.Start <= first && shared.End >= first + length : shared.Start <= shared.End && shared.Start <= first + length && shared.End >= first)];
                string expected = worlds.All(static w => w) ? "certain" : worlds.Any(static w => w) ? "possible" : "none";
                Assert.Equal(expected, answers.Answers.Count == 0 ? "none" : answers.Answers.Single().IsCertain ? "certain" : "possible");
            },
            iter: 400);

    private static IEnumerable<(int Start, int End)> Worlds(Spell[] spells, int at, int start, int end)
    {
        if (at == spells.Length)
            return [(start, end)];
        Spell spell = spells[at];
        return from s in Enumerable.Range(spell.StartEarliest, spell.StartLatest - spell.StartEarliest + 1)
               from e in Enumerable.Range(spell.EndEarliest, spell.EndLatest - spell.EndEarliest + 1)
               where s <= e
               from rest in Worlds(spells, at + 1, Math.Max(start, s), Math.Min(end, e))
               select rest;
    }

    private static string Days(int first, int last) => first == last ? Day(first) : $"[{Day(first)}..{Day(last)}]";

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"2000-01-{day:00}");

    private string Told(string question)
        => string.Join("; ", _facts.Ask(question).Answers.Select(static a => $"{a} {a.Time.Text}{(a.IsCertain ? "" : "?")}"));

    private sealed record Spell(int StartEarliest, int StartLatest, int EndEarliest, int EndLatest);
}
