using System.Reflection;
using System.Text.RegularExpressions;
using FactDsl.LanguageServer.Protocol;
using FactDsl.LanguageServer.Tests.Support;
using StreamJsonRpc;

namespace FactDsl.LanguageServer.Tests.Protocol;

public partial class EditorsPageTests
{
    [Fact]
    public void Every_row_of_the_table_names_a_test_that_exists()
    {
        HashSet<string> tests = [.. typeof(EditorsPageTests).Assembly.GetTypes().SelectMany(static t => t.GetMethods()).Where(static m => m.GetCustomAttribute<FactAttribute>() is not null).Select(static m => m.Name)];
        string page = Page();
        string[] named = [.. TestName().Matches(page).Select(static m => m.Groups[1].Value)];
        Assert.True(named.Length > 25);
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_method_of_the_server_stands_in_the_table()
    {
        // What a client tells that changes nothing here.
        string[] idle = ["initialized", "$/setTrace", "didSave", "workspace/didChangeConfiguration"];
        HashSet<string> rows = [.. Rows().Matches(Page()).SelectMany(static r => Words().Matches(r.Groups[1].Value)).Select(static w => Short(w.Groups[1].Value))];
        IEnumerable<string> methods = typeof(ILanguageServer).GetMethods().Select(static m => m.GetCustomAttribute<JsonRpcMethodAttribute>()!.Name!).Select(Short);
        string[] missing = [.. methods.Except(idle).Where(m => !rows.Contains(m) && !rows.Overlaps(m.Split('/')))];
        Assert.Empty(missing);
    }

    private static string Short(string method) => method.Replace("textDocument/", "", StringComparison.Ordinal);

    private static string Page() => File.ReadAllText(Path.Combine(Repository.Root, "src", "docs", "editors.md"));

    [GeneratedRegex("^\\| ([^|]*`[^|]*) \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Words();

    [GeneratedRegex("`([A-Z][a-z]*_[A-Za-z_]+)`")]
    private static partial Regex TestName();
}
