using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using FactDsl.Language.Diagnostics;

namespace FactDsl.Language.Tests.Diagnostics;

/// <summary>Fixes are text edits that every tool can apply.</summary>
public class FixTests
{
    /// <summary>The pages whose finding comes with fixes.</summary>
    public static TheoryData<string> WithFixes => new(FindingPage.WithTexts.Where(static p => p.FindIn(p.Wrong).Any(static f => f.Fixes.Count > 0)).Select(static p => p.Rule.Id));

    [Theory]
    [MemberData(nameof(WithFixes))]
    public void A_fix_removes_its_finding_and_a_safe_one_leaves_nothing_else(string id)
    {
        FindingPage page = FindingPage.WithTexts.Single(p => p.Rule.Id == id);
        foreach (FindingFix fix in page.FindIn(page.Wrong)[0].Fixes)
        {
            string mended = Apply(page.Wrong, fix);
            IReadOnlyList<Finding> left = page.FindIn(mended);
            Assert.DoesNotContain(left, f => f.Rule.Id == id);
            if (fix.IsSafe)
                Assert.True(left.Count == 0, fix.Title + " leaves " + string.Join(", ", left.Select(static f => f.Rule.Id + " " + f.Message)) + " in\n" + mended);
        }
    }

    [Theory]
    [MemberData(nameof(WithFixes))]
    public void A_fix_adds_no_finding(string id)
    {
        FindingPage page = FindingPage.WithTexts.Single(p => p.Rule.Id == id);
        HashSet<string> before = [.. page.FindIn(page.Wrong).Select(static f => f.Rule.Id + " " + f.Message)];
        foreach (FindingFix fix in page.FindIn(page.Wrong)[0].Fixes)
        {
            string mended = Apply(page.Wrong, fix);
            string[] added = [.. page.FindIn(mended).Select(static f => f.Rule.Id + " " + f.Message).Where(f => !before.Contains(f))];
            Assert.True(added.Length == 0, fix.Title + " brings " + string.Join(", ", added) + " in\n" + mended);
        }
    }

    [Fact]
    public void The_edits_of_a_fix_lie_in_the_text_and_apart_from_each_other_whatever_the_text()
    {
        string[] texts = FindingPage.WithTexts.Select(static p => p.Wrong).ToArray();
        Gen<string> piece = Gen.Int[0, texts.Length - 1].SelectMany(i => Gen.Select(Gen.Int[0, texts[i].Length], Gen.Int[0, texts[i].Length]).Select((a, b) => texts[i][Math.Min(a, b)..Math.Max(a, b)]));
        Gen.Select(piece, piece, piece).Sample((a, b, c) =>
        {
            string text = a + b + c;
            foreach (FindingFix fix in FindingPage.Find(text).SelectMany(static f => f.Fixes))
            {
                int end = 0;
                foreach (TextEdit edit in fix.Edits.OrderBy(static e => e.Span.Start))
                {
                    Assert.InRange(edit.Span.Start, end, text.Length);
                    end = edit.Span.End;
                }
                Assert.InRange(end, 0, text.Length);
                Assert.True(text != Apply(text, fix), fix.Title);
            }
        }, iter: 500);
    }

    private static string Apply(string text, FindingFix fix)
    {
        foreach (TextEdit edit in fix.Edits.OrderByDescending(static e => e.Span.Start))
            text = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Text);
        return text;
    }
}
