using System.Linq;
using FactDsl.Language.Checks;
using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Checks;

/// <summary>No kind is derived from its own absence, by whatever way.</summary>
public class RuleCheckTests
{
    private const string Kinds = "derived lasting fact one\n  x as of: country\nderived lasting fact two is one\n  y as to: country?\nderived lasting fact three\n  z as of: country\n";

    [Theory]
    [InlineData("rule A one of ?a\n  while alliance Nato of ?a\n  without three of ?a\nrule B three of ?a\n  while alliance Nato of ?a\n  while one of ?a", "`one` is derived where there is no `three` (rule A), and `three` needs `one` (rule B)")]
    [InlineData("rule A three of ?a\n  while alliance Nato of ?a\n  without three of ?a", "`three` is derived where there is no `three` (rule A)")]
    [InlineData("rule A two of ?a\n  while alliance Nato of ?a\n  without one of ?a", "`two` is derived where there is no `two` (rule A)")]
    [InlineData("rule A one of ?a\n  while alliance Nato of ?a\n  without three of ?a", "")]
    [InlineData("rule A one of ?a\n  while one of ?a\nrule B three of ?a\n  while one of ?a\n  without two of ?a", "")]
    public void The_circle_is_told(string rules, string expected)
    {
        FactBaseModel model = Check.Findings(Kinds + "rule C two of ?a\n  while alliance Nato of ?a\nrule D three of ?a\n  while alliance Nato of ?a\nrule E one of ?a\n  while alliance Nato of ?a\n" + rules);
        string told = string.Join('\n', RuleChecks.Check(model.Schema, [.. model.Files.Select(static f => f.Bound)]).Select(static f => f.Finding.Arguments[0]));
        Assert.Equal(expected, told);
    }
}
