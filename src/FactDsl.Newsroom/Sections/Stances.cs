using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>What each state or other actor stands for, and the statement that says so.</summary>
internal sealed class Stances : Section
{
    public override string Heading(Narrowing narrowing) => "Stances";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        var holders = narrowing.Of(Stance.All).SelectMany(stance => stance.Holders).Distinct().ToList();
        foreach (IActor holder in narrowing.NamedOrAll(holders))
        {
            foreach (Stance stance in narrowing.Of(Stance.All.Of(holder)))
                yield return narrowing.Line(stance, $"{Words.Label(holder)} {Position(stance)}{Evidence(stance)}");
        }
    }

    // A stance of several verbs has no position of its own; its sentence tells them all.
    private static string Position(Stance stance) => stance.Position switch
    {
        null => $"in {stance}",
        StancePosition.ConcernedAbout => $"is concerned about {Words.List(stance.Targets)}",
        StancePosition.NeutralOn => $"is neutral on {Words.List(stance.Targets)}",
        StancePosition.SilentOn => $"is silent on {Words.List(stance.Targets)}",
        { } position => $"{Words.Of(position)} {Words.List(stance.Targets)}",
    };

    private static string Evidence(Stance stance) => stance.Evidence is { } statement
        ? $", in the {Words.Label(statement)} of {Words.List(statement.Speakers)}{Times.CommaWhen(statement)}"
        : Times.CommaWhen(stance);
}
