using System.Reflection;
using System.Text.RegularExpressions;
using FactDsl.LanguageServer.Tests.Support;

namespace FactDsl.LanguageServer.Tests.Protocol;

public partial class EditorsPageTests
{
    [Fact]
    public void Every_row_of_the_table_names_a_test_that_exists()
    {
        HashSet<string> tests = [.. typeof(EditorsPageTests).Assembly.GetTypes().SelectMany(static t => t.GetMethods()).Where(static m => m.GetCustomAttribute<FactAttribute>() is not null).Select(static m => m.Name)];
        string page = File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "editors.md"));
        string[] named = [.. TestName().Matches(page).Select(static m => m.Groups[1].Value)];
        Assert.True(named.Length > 25);
        Assert.Empty(named.Except(tests));
    }

    [GeneratedRegex("`([A-Z][a-z]*_[A-Za-z_]+)`")]
    private static partial Regex TestName();
}
